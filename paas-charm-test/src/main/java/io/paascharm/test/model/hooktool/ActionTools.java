package io.paascharm.test.model.hooktool;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.state.ActionRun;

/**
 * Tools of actions.
 */
final class ActionTools {

	private static final Pattern SEGMENT = Pattern.compile("[a-z0-9](([a-z0-9-.]+)?[a-z0-9])?");

	private static final Set<String> RESERVED = Set.of("stdout", "stdout-encoding", "stderr", "stderr-encoding");

	private ActionTools() {
	}

	static void get(Invocation call) {
		String path = call.arguments().optional(0);
		call.arguments().atMost(1);
		Object value = call.action().parameters();
		if (!path.isEmpty()) {
			for (String key : path.split("\\.")) {
				value = child(value, key);
			}
		}
		call.print(value);
	}

	private static @Nullable Object child(@Nullable Object value, String key) {
		return (value instanceof Map<?, ?> map) ? map.get(key) : null;
	}

	static void set(Invocation call) {
		Map<String, String> values = new TreeMap<>();
		for (String argument : call.arguments().positionals()) {
			int equals = argument.indexOf('=');
			UsageException.require(equals >= 1, "argument \"%s\" must be of the form key...=value", argument);
			values.put(checked(argument.substring(0, equals)), argument.substring(equals + 1));
		}
		ActionRun action = call.action();
		values.forEach(action::result);
	}

	private static String checked(String key) {
		for (String segment : key.split("\\.", -1)) {
			check(segment);
		}
		return key;
	}

	private static void check(String segment) {
		UsageException.require(!RESERVED.contains(segment), "cannot set reserved action key \"%s\"", segment);
		if (!SEGMENT.matcher(segment).matches()) {
			throw new UsageException(
					"key \"%s\" must start and end with lowercase alphanumeric, and contain only ".formatted(segment)
							+ "lowercase alphanumeric, hyphens and periods");
		}
	}

	static void fail(Invocation call) {
		call.arguments().atMost(1);
		String message = call.arguments().optional(0);
		boolean given = call.arguments().size() > 0;
		call.action().fail(given ? message : "action failed without reason given, check action for errors");
	}

	static void log(Invocation call) {
		call.arguments().required(0, "no message specified");
		call.action().messages().add(String.join(" ", call.arguments().positionals()));
	}

}
