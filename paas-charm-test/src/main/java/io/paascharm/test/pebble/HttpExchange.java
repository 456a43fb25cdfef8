package io.paascharm.test.pebble;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The answering of one request.
 */
final class HttpExchange {

	private static final Map<Integer, String> REASONS = Map.of(101, "Switching Protocols", 200, "OK", 202, "Accepted",
			400, "Bad Request", 401, "Unauthorized", 403, "Forbidden", 404, "Not Found", 405, "Method Not Allowed", 502,
			"Bad Gateway", 504, "Gateway Timeout");

	private final HttpRequest request;

	private final Peer peer;

	private final InputStream input;

	private final OutputStream output;

	private final AtomicBoolean detached = new AtomicBoolean();

	HttpExchange(HttpRequest request, Peer peer, InputStream input, OutputStream output) {
		this.request = request;
		this.peer = peer;
		this.input = input;
		this.output = output;
	}

	static String reason(int status) {
		return REASONS.getOrDefault(status, "Internal Server Error");
	}

	HttpRequest request() {
		return this.request;
	}

	Peer peer() {
		return this.peer;
	}

	boolean isDetached() {
		return this.detached.get();
	}

	void send(int status, String contentType, byte[] body) throws IOException {
		head(status, "Content-Type: " + contentType + "\r\nContent-Length: " + body.length);
		this.output.write(body);
		this.output.flush();
	}

	OutputStream stream(String contentType) throws IOException {
		head(200, "Content-Type: " + contentType + "\r\nTransfer-Encoding: chunked");
		return new BufferedOutputStream(new ChunkedOutputStream(this.output), 32 * 1024);
	}

	WebSocket upgrade(String accept) throws IOException {
		head(101, "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept);
		this.output.flush();
		this.detached.set(true);
		return new WebSocket(this.input, this.output);
	}

	private void head(int status, String headers) throws IOException {
		String head = "HTTP/1.1 " + status + " " + reason(status) + "\r\n" + headers + "\r\n\r\n";
		this.output.write(head.getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Chunks, one for every write.
	 */
	private static final class ChunkedOutputStream extends OutputStream {

		private final OutputStream output;

		ChunkedOutputStream(OutputStream output) {
			this.output = output;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			if (length > 0) {
				this.output.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
				this.output.write(bytes, offset, length);
				this.output.write(new byte[] { '\r', '\n' });
			}
		}

		@Override
		public void flush() throws IOException {
			this.output.flush();
		}

		@Override
		public void close() throws IOException {
			this.output.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
			this.output.flush();
		}

	}

}
