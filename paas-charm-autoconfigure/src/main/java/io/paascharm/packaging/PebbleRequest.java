package io.paascharm.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the charm asks the Pebble of its training.
 *
 * @param line method and target, a space between
 * @param webSocketKey the key of a request for a websocket, or {@code null}
 */
record PebbleRequest(String line, @Nullable String webSocketKey) {

	/**
	 * Reads a request and skips its body.
	 * @param input what the charm sends
	 * @return the request, or {@code null} at the end
	 * @throws IOException if the connection breaks off
	 */
	static @Nullable PebbleRequest read(InputStream input) throws IOException {
		String first = line(input);
		if (first.isEmpty()) {
			return null;
		}
		Map<String, String> headers = headers(input);
		input.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
		return new PebbleRequest(first.substring(0, first.lastIndexOf(' ')), headers.get("sec-websocket-key"));
	}

	private static Map<String, String> headers(InputStream input) throws IOException {
		Map<String, String> headers = new HashMap<>();
		for (String header = line(input); !header.isEmpty(); header = line(input)) {
			int colon = header.indexOf(':');
			headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
		}
		return headers;
	}

	private static String line(InputStream input) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
			line.write(next);
		}
		return line.toString(StandardCharsets.UTF_8).stripTrailing();
	}

}
