package io.paascharm.pebble.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Client's side of a websocket (RFC 6455). One thread may receive while others send.
 */
public final class WebSocket implements Closeable {

	private static final Duration FAREWELL = Duration.ofSeconds(1);

	private final Connection connection;

	private final FrameReader reader;

	private final FrameWriter writer;

	private final ReentrantLock sending = new ReentrantLock();

	WebSocket(Connection connection, InputStream input) {
		this.connection = connection;
		this.reader = new FrameReader(input, this::send);
		this.writer = new FrameWriter(connection.output());
	}

	/**
	 * Send a message of bytes.
	 * @param bytes the array that holds them
	 * @param offset where they begin
	 * @param length how many there are
	 * @throws IOException if the connection is gone
	 */
	public void sendBinary(byte[] bytes, int offset, int length) throws IOException {
		send(Frame.BINARY, bytes, offset, length);
	}

	/**
	 * Send a message of text.
	 * @param text the text
	 * @throws IOException if the connection is gone
	 */
	public void sendText(String text) throws IOException {
		send(Frame.TEXT, text.getBytes(StandardCharsets.UTF_8));
	}

	private void send(int opcode, byte[] payload) throws IOException {
		send(opcode, payload, 0, payload.length);
	}

	private void send(int opcode, byte[] bytes, int offset, int length) throws IOException {
		this.sending.lock();
		try {
			this.writer.write(opcode, bytes, offset, length);
		}
		finally {
			this.sending.unlock();
		}
	}

	/**
	 * Wait for the next message.
	 * @return the message, or {@code null} once the server has closed the websocket
	 * @throws IOException if the connection breaks off
	 */
	public @Nullable Message receive() throws IOException {
		return this.reader.read();
	}

	/**
	 * Say goodbye and close the connection; a sender that is stuck is not waited for.
	 */
	@Override
	public void close() {
		if (this.sending.tryLock()) {
			sayFarewell();
		}
		abort();
	}

	private void sayFarewell() {
		try {
			this.connection.expireAfter(FAREWELL);
			this.writer.write(Frame.CLOSE, Frame.NORMAL_CLOSURE, 0, Frame.NORMAL_CLOSURE.length);
		}
		catch (IOException ex) {
			// The other side has gone first
		}
		finally {
			this.sending.unlock();
		}
	}

	/**
	 * Break the connection off without a goodbye.
	 */
	public void abort() {
		this.connection.close();
	}

	/**
	 * Message of a websocket.
	 *
	 * @param text whether it was sent as text
	 * @param payload the bytes
	 */
	public record Message(boolean text, byte[] payload) {

		/**
		 * Return the payload as text.
		 * @return the text
		 */
		public String string() {
			return new String(this.payload, StandardCharsets.UTF_8);
		}

	}

}
