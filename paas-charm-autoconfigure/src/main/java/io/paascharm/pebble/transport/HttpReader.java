package io.paascharm.pebble.transport;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reader of replies of HTTP/1.1 (RFC 9112), with bodies of known length, in chunks, or up
 * to the end of the connection.
 */
final class HttpReader {

	static final int LARGEST_BODY = 8 * 1024 * 1024;

	private static final int LONGEST_LINE = 8 * 1024;

	private static final int MOST_HEADERS = 100;

	private static final int SWITCHING_PROTOCOLS = 101;

	private static final int OK = 200;

	private final InputStream input;

	HttpReader(InputStream input) {
		this.input = input;
	}

	TransportReply read() throws IOException {
		int status = status(line());
		Map<String, String> headers = headers();
		while (status < OK && status != SWITCHING_PROTOCOLS) {
			status = status(line());
			headers = headers();
		}
		return new TransportReply(status, headers, hasBody(status) ? body(headers) : new byte[0]);
	}

	private static boolean hasBody(int status) {
		return status >= OK && status != 204 && status != 304;
	}

	private static int status(String line) throws ProtocolException {
		if (line.length() < 12 || !line.startsWith("HTTP/1.") || line.charAt(8) != ' ') {
			throw new ProtocolException("not a status line of HTTP");
		}
		return number(line.substring(9, 12), 10, "status");
	}

	private Map<String, String> headers() throws IOException {
		Map<String, String> headers = new HashMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			if (colon <= 0 || headers.size() >= MOST_HEADERS) {
				throw new ProtocolException("not a header of HTTP");
			}
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		return headers;
	}

	private byte[] body(Map<String, String> headers) throws IOException {
		String encoding = headers.get("transfer-encoding");
		if (encoding != null) {
			return chunks(encoding);
		}
		String length = headers.get("content-length");
		return (length != null) ? exactly(number(length, 10, "content length")) : rest();
	}

	private byte[] chunks(String encoding) throws IOException {
		if (!"chunked".equalsIgnoreCase(encoding)) {
			throw new ProtocolException("an unknown transfer encoding");
		}
		List<byte[]> chunks = new ArrayList<>();
		long total = 0;
		for (int size = chunkSize(); size > 0; size = chunkSize()) {
			total += size;
			requireRoom(total);
			chunks.add(chunk(size));
		}
		headers();
		return join(chunks, (int) total);
	}

	private byte[] chunk(int size) throws IOException {
		byte[] chunk = exactly(size);
		if (!line().isEmpty()) {
			throw new ProtocolException("a chunk is longer than it says");
		}
		return chunk;
	}

	private static byte[] join(List<byte[]> chunks, int total) {
		ByteBuffer joined = ByteBuffer.allocate(total);
		chunks.forEach(joined::put);
		return joined.array();
	}

	private int chunkSize() throws IOException {
		String line = line();
		int extension = line.indexOf(';');
		return number((extension < 0) ? line : line.substring(0, extension), 16, "chunk size");
	}

	private byte[] exactly(int length) throws IOException {
		requireRoom(length);
		byte[] bytes = this.input.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("connection closed after %d of %d bytes".formatted(bytes.length, length));
		}
		return bytes;
	}

	private byte[] rest() throws IOException {
		byte[] bytes = this.input.readNBytes(LARGEST_BODY + 1);
		requireRoom(bytes.length);
		return bytes;
	}

	private static void requireRoom(long size) throws ProtocolException {
		if (size > LARGEST_BODY) {
			throw new ProtocolException("longer than %d bytes".formatted(LARGEST_BODY));
		}
	}

	private static int number(@Nullable String text, int radix, String what) throws ProtocolException {
		try {
			int number = Integer.parseInt(String.valueOf(text).strip(), radix);
			if (number >= 0) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Falls through: the text is not worth quoting
		}
		throw new ProtocolException("no valid " + what);
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(64);
		for (int b = octet(); b != '\n'; b = octet()) {
			if (line.size() >= LONGEST_LINE) {
				throw new ProtocolException("a line of more than %d bytes".formatted(LONGEST_LINE));
			}
			line.write(b);
		}
		String text = line.toString(StandardCharsets.ISO_8859_1);
		return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
	}

	private int octet() throws IOException {
		int octet = this.input.read();
		if (octet < 0) {
			throw new EOFException("connection closed before the end of the answer");
		}
		return octet;
	}

}
