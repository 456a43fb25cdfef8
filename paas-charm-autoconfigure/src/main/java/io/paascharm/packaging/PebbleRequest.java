package io.paascharm.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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
		String key = null;
		long length = 0;
		for (String header = line(input); !header.isEmpty(); header = line(input)) {
			String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
			String value = header.substring(name.length() + 1).strip();
			switch (name) {
				case "content-length" -> length = Long.parseLong(value);
				case "sec-websocket-key" -> key = value;
				default -> {
				}
			}
		}
		input.skipNBytes(length);
		return new PebbleRequest(first.substring(0, first.lastIndexOf(' ')), key);
	}

	private static String line(InputStream input) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
			line.write(next);
		}
		return line.toString(StandardCharsets.UTF_8).stripTrailing();
	}

}
