package io.paascharm.test.model.agent;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP request as {@code curl} sends it.
 *
 * @param path the path of the request line
 * @param headers the headers by lower-case name
 * @param body the body
 */
record HttpMessage(String path, Map<String, String> headers, byte[] body) {

	static HttpMessage read(InputStream in) throws IOException {
		String[] request = line(in).split(" ");
		if (request.length != 3) {
			throw new IOException("the request line has %d parts".formatted(request.length));
		}
		Map<String, String> headers = headers(in);
		return new HttpMessage(request[1], headers, body(in, headers));
	}

	private static Map<String, String> headers(InputStream in) throws IOException {
		Map<String, String> headers = new HashMap<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
			}
		}
		return headers;
	}

	private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
		if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
			return chunks(in);
		}
		return exactly(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
	}

	private static byte[] chunks(InputStream in) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
			body.writeBytes(exactly(in, size));
			line(in);
		}
		while (!line(in).isEmpty()) {
			continue;
		}
		return body.toByteArray();
	}

	private static int chunkSize(InputStream in) throws IOException {
		return Integer.parseInt(line(in).split(";")[0].trim(), 16);
	}

	private static byte[] exactly(InputStream in, int size) throws IOException {
		byte[] data = in.readNBytes(size);
		if (data.length < size) {
			throw new EOFException("the request is cut off");
		}
		return data;
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int c = in.read(); c != '\n'; c = in.read()) {
			if (c < 0) {
				throw new EOFException("the request is cut off");
			}
			line.write(c);
		}
		return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
	}

}
