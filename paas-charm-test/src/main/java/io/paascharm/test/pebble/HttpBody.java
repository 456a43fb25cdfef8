package io.paascharm.test.pebble;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The body of a request, of a known length or in chunks.
 */
final class HttpBody extends InputStream {

	private final InputStream input;

	private final boolean chunked;

	private long left;

	private boolean ended;

	private HttpBody(InputStream input, boolean chunked, long length) {
		this.input = input;
		this.chunked = chunked;
		this.left = length;
		this.ended = !chunked && length == 0;
	}

	static HttpBody of(InputStream input, Map<String, String> headers) throws IOException {
		boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
		try {
			return new HttpBody(input, chunked,
					(chunked) ? 0 : Long.parseLong(headers.getOrDefault("content-length", "0")));
		}
		catch (NumberFormatException ex) {
			throw new IOException("the request's Content-Length is no number", ex);
		}
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		if (this.left == 0 && this.chunked && !this.ended) {
			nextChunk();
		}
		return (this.ended) ? -1 : readPart(bytes, offset, length);
	}

	private int readPart(byte[] bytes, int offset, int length) throws IOException {
		int count = this.input.read(bytes, offset, (int) Math.min(length, this.left));
		if (count < 0) {
			throw new EOFException("the request ends in its body");
		}
		this.left -= count;
		if (this.left == 0) {
			endOfPart();
		}
		return count;
	}

	private void endOfPart() throws IOException {
		if (this.chunked) {
			HttpRequest.readLine(this.input);
		}
		else {
			this.ended = true;
		}
	}

	private void nextChunk() throws IOException {
		String line = HttpRequest.readLine(this.input);
		if (line == null) {
			throw new EOFException("the request ends in its body");
		}
		this.left = size(line);
		if (this.left == 0) {
			HttpRequest.readHeaders(this.input);
			this.ended = true;
		}
	}

	private static long size(String line) throws IOException {
		int semicolon = line.indexOf(';');
		try {
			return Long.parseLong((semicolon < 0) ? line.strip() : line.substring(0, semicolon).strip(), 16);
		}
		catch (NumberFormatException ex) {
			throw new IOException("a chunk of the request has no length", ex);
		}
	}

}
