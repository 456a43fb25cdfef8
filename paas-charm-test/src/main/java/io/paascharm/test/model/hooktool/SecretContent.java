package io.paascharm.test.model.hooktool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Content of a secret as {@code secret-add} and {@code secret-set} are given it:
 * {@code KEY=V}, {@code KEY#base64=V}, {@code KEY#file=PATH}, or a YAML file.
 */
final class SecretContent {

	private static final Pattern KEY = Pattern.compile("[a-z](?:-?[a-z0-9]){2,}");

	private static final int VALUE_LIMIT = 8 << 10;

	private static final int LIMIT = 64 << 10;

	private final Map<String, String> values = new TreeMap<>();

	static SecretContent read(Invocation call, int from) {
		SecretContent content = new SecretContent();
		for (int i = from; i < call.arguments().size(); i++) {
			content.add(call.arguments().positionals().get(i));
		}
		String file = call.arguments().flag("file");
		if (file != null) {
			GoYaml.read(call.readFile(file)).forEach(content::put);
		}
		return content;
	}

	Map<String, String> values() {
		return this.values;
	}

	private void add(String argument) {
		String pair = stripped(argument);
		int equals = pair.indexOf('=');
		UsageException.require(equals >= 0, "key value \"%s\" not valid", argument.split("=", 2)[0]);
		String name = pair.substring(0, equals);
		int hash = name.indexOf('#');
		String key = (hash < 0) ? name : name.substring(0, hash);
		put(key, decode(key, (hash < 0) ? "" : name.substring(hash + 1), pair.substring(equals + 1), argument));
	}

	// Juju strips the end before it splits, so that a key without a value is refused
	private static String stripped(String argument) {
		int end = argument.length();
		while (end > 0 && argument.charAt(end - 1) == '=') {
			end--;
		}
		return argument.substring(0, end);
	}

	private static String decode(String key, String encoding, String value, String argument) {
		try {
			return switch (encoding) {
				case "" -> value;
				case "base64" -> new String(Base64.getDecoder().decode(argument.substring(argument.indexOf('=') + 1)),
						StandardCharsets.UTF_8);
				case "file" -> Files.readString(Path.of(value));
				default -> throw new UsageException("key \"%s#%s\" not valid".formatted(key, encoding));
			};
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException("base64 encoded value for key \"%s\" not valid".formatted(key));
		}
		catch (IOException ex) {
			throw new UsageException("reading content for secret key \"%s\": open %s".formatted(key, value));
		}
	}

	private void put(String key, String value) {
		UsageException.require(KEY.matcher(key).matches(), "key \"%s\" not valid", key);
		int size = value.getBytes(StandardCharsets.UTF_8).length;
		UsageException.require(size <= VALUE_LIMIT, "secret content for key \"%s\" too large: %d bytes", key, size);
		this.values.put(key, value);
		checkTotal(this.values.values().stream().mapToInt(String::length).sum());
	}

	private static void checkTotal(int total) {
		UsageException.require(total <= LIMIT, "secret content too large: %d bytes", total);
	}

}
