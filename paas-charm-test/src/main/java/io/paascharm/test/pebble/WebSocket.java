package io.paascharm.test.pebble;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * The server's end of a websocket, RFC 6455 without extensions.
 */
final class WebSocket {

	static final int TEXT = 1;

	static final int BINARY = 2;

	private static final int CLOSE = 8;

	private static final int PING = 9;

	private static final int PONG = 10;

	private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private final InputStream input;

	private final OutputStream output;

	private final AtomicBoolean closed = new AtomicBoolean();

	WebSocket(InputStream input, OutputStream output) {
		this.input = input;
		this.output = output;
	}

	static String accept(String key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-1")
				.digest((key + SALT).getBytes(StandardCharsets.ISO_8859_1));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Nullable Message read() throws IOException {
		ByteArrayOutputStream payload = new ByteArrayOutputStream();
		int type = 0;
		while (true) {
			int first = require(this.input.read());
			byte[] data = readPayload();
			int code = first & 0x0f;
			switch (code) {
				case CLOSE -> {
					close();
					return null;
				}
				case PING -> write(PONG, data);
				case PONG -> {
				}
				default -> {
					type = (code != 0) ? code : type;
					payload.write(data);
					if ((first & 0x80) != 0) {
						return new Message(type, payload.toByteArray());
					}
				}
			}
		}
	}

	private byte[] readPayload() throws IOException {
		int second = require(this.input.read());
		int length = length(second & 0x7f);
		byte[] mask = ((second & 0x80) != 0) ? exactly(4) : new byte[4];
		byte[] data = exactly(length);
		for (int i = 0; i < data.length; i++) {
			data[i] ^= mask[i & 3];
		}
		return data;
	}

	private int length(int code) throws IOException {
		return switch (code) {
			case 126 -> ByteBuffer.wrap(exactly(2)).getShort() & 0xffff;
			case 127 -> Math.toIntExact(ByteBuffer.wrap(exactly(8)).getLong());
			default -> code;
		};
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.input.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("the websocket ends in a frame");
		}
		return bytes;
	}

	private static int require(int value) throws IOException {
		if (value < 0) {
			throw new EOFException("the websocket ended");
		}
		return value;
	}

	synchronized void write(int type, byte[] data) throws IOException {
		ByteBuffer head = head(type, data.length);
		this.output.write(head.array(), 0, head.position());
		this.output.write(data);
		this.output.flush();
	}

	private static ByteBuffer head(int type, int length) {
		ByteBuffer head = ByteBuffer.allocate(10).put((byte) (0x80 | type));
		if (length < 126) {
			return head.put((byte) length);
		}
		if (length < 65536) {
			return head.put((byte) 126).putShort((short) length);
		}
		return head.put((byte) 127).putLong(length);
	}

	synchronized void close() throws IOException {
		if (!this.closed.getAndSet(true)) {
			write(CLOSE, new byte[] { 0x03, (byte) 0xe8 });
		}
	}

	synchronized void end() {
		try {
			this.input.close();
		}
		catch (IOException ex) {
			this.closed.set(true);
		}
	}

	/**
	 * A message, all of its frames together.
	 *
	 * @param type {@link #TEXT} or {@link #BINARY}
	 * @param data what it says
	 */
	record Message(int type, byte[] data) {
	}

}
