package io.paascharm.pebble.transport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

import org.jspecify.annotations.Nullable;

/**
 * Reader of a server's frames: puts fragments together and answers control frames.
 */
final class FrameReader {

	static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

	private static final int LARGEST_CONTROL = 125;

	private final DataInputStream input;

	private final Responder responder;

	private boolean closed;

	FrameReader(InputStream input, Responder responder) {
		this.input = new DataInputStream(input);
		this.responder = responder;
	}

	WebSocket.@Nullable Message read() throws IOException {
		ByteArrayOutputStream message = new ByteArrayOutputStream(0);
		int type = Frame.CONTINUATION;
		for (int head = readData(message); head >= 0; head = readData(message)) {
			type = type(type, opcode(head));
			if ((head & Frame.FIN) != 0) {
				return new WebSocket.Message(type == Frame.TEXT, message.toByteArray());
			}
		}
		return null;
	}

	private int readData(ByteArrayOutputStream message) throws IOException {
		while (!this.closed) {
			int head = this.input.readUnsignedByte();
			byte[] payload = payload(opcode(head), message.size());
			if (!Frame.isControl(opcode(head))) {
				message.writeBytes(payload);
				return head;
			}
			control(head, payload);
		}
		return -1;
	}

	private static int opcode(int head) throws ProtocolException {
		int opcode = head & 0x0f;
		boolean known = opcode <= Frame.BINARY || (opcode >= Frame.CLOSE && opcode <= Frame.PONG);
		if (!known || (head & Frame.RESERVED) != 0) {
			throw new ProtocolException("not a frame of a websocket");
		}
		return opcode;
	}

	private static int type(int begun, int opcode) throws ProtocolException {
		if ((opcode == Frame.CONTINUATION) == (begun == Frame.CONTINUATION)) {
			throw new ProtocolException("a fragment out of order");
		}
		return (opcode == Frame.CONTINUATION) ? begun : opcode;
	}

	private byte[] payload(int opcode, int before) throws IOException {
		long length = length(this.input.readUnsignedByte());
		long limit = Frame.isControl(opcode) ? LARGEST_CONTROL : LARGEST_MESSAGE - before;
		if (length < 0 || length > limit) {
			throw new ProtocolException("a frame of %s bytes".formatted(Long.toUnsignedString(length)));
		}
		byte[] payload = new byte[(int) length];
		this.input.readFully(payload);
		return payload;
	}

	private long length(int head) throws IOException {
		if ((head & Frame.MASKED) != 0) {
			throw new ProtocolException("a server's frame must not be masked");
		}
		return switch (head) {
			case Frame.LENGTH_OF_2 -> this.input.readUnsignedShort();
			case Frame.LENGTH_OF_8 -> this.input.readLong();
			default -> head;
		};
	}

	private void control(int head, byte[] payload) throws IOException {
		int opcode = head & 0x0f;
		if ((head & Frame.FIN) == 0) {
			throw new ProtocolException("a control frame in fragments");
		}
		if (opcode == Frame.PING) {
			this.responder.send(Frame.PONG, payload);
		}
		else if (opcode == Frame.CLOSE) {
			this.closed = true;
			this.responder.send(Frame.CLOSE, payload);
		}
	}

	/**
	 * Sender of the answers to control frames.
	 */
	interface Responder {

		/**
		 * Send a frame.
		 * @param opcode the kind of frame
		 * @param payload the payload
		 * @throws IOException if the connection is gone
		 */
		void send(int opcode, byte[] payload) throws IOException;

	}

}
