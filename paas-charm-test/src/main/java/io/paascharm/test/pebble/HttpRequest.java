package io.paascharm.test.pebble;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request as it arrives.
 *
 * @param method the method
 * @param path the path, without the query
 * @param query the parameters of the query
 * @param headers the headers, their names in lower case
 * @param body the body, empty when there is none
 */
record HttpRequest(String method, String path, Map<String, List<String>> query, Map<String, String> headers,
		InputStream body) {

	private static final int MAXIMUM_LINE = 64 * 1024;

	static @Nullable HttpRequest read(InputStream input) throws IOException {
		String line = readLine(input);
		if (line == null) {
			return null;
		}
		String[] parts = line.split(" ");
		if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
			throw new IOException("not an HTTP/1.1 request");
		}
		return read(parts[0], parts[1], input);
	}

	private static HttpRequest read(String method, String target, InputStream input) throws IOException {
		Map<String, String> headers = readHeaders(input);
		int mark = target.indexOf('?');
		String path = (mark < 0) ? target : target.substring(0, mark);
		String query = (mark < 0) ? "" : target.substring(mark + 1);
		return new HttpRequest(method, decode(path.replace("+", "%2B")), parseQuery(query), headers,
				HttpBody.of(input, headers));
	}

	static @Nullable String readLine(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = input.read(); next != '\n'; next = input.read()) {
			if (next < 0) {
				if (line.isEmpty()) {
					return null;
				}
				throw new EOFException("the request ends in a line");
			}
			if (line.length() == MAXIMUM_LINE) {
				throw new IOException("a line of the request is too long");
			}
			line.append((char) next);
		}
		int length = line.length();
		return (length > 0 && line.charAt(length - 1) == '\r') ? line.substring(0, length - 1) : line.toString();
	}

	static Map<String, String> readHeaders(InputStream input) throws IOException {
		Map<String, String> headers = new HashMap<>();
		for (String line = readLine(input); line != null && !line.isEmpty(); line = readLine(input)) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
			}
		}
		return headers;
	}

	private static Map<String, List<String>> parseQuery(String query) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		for (String pair : query.split("&")) {
			int equals = pair.indexOf('=');
			String name = (equals < 0) ? pair : pair.substring(0, equals);
			String value = (equals < 0) ? "" : pair.substring(equals + 1);
			if (!name.isEmpty()) {
				parameters.computeIfAbsent(decode(name), (key) -> new ArrayList<>()).add(decode(value));
			}
		}
		return parameters;
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	String parameter(String name) {
		return this.query.getOrDefault(name, List.of("")).get(0);
	}

	List<String> parameters(String name) {
		List<String> values = new ArrayList<>();
		for (String value : this.query.getOrDefault(name, List.of())) {
			for (String part : value.split(",")) {
				if (!part.isBlank()) {
					values.add(part.strip());
				}
			}
		}
		return values;
	}

	String header(String name) {
		return this.headers.getOrDefault(name, "");
	}

	Json json(String what) throws IOException {
		return Json.read(this.body, what);
	}

}
