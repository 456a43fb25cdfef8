package io.paascharm.pebble.transport;

/**
 * Numbers of the framing of websockets (RFC 6455, section 5.2).
 */
final class Frame {

	static final int CONTINUATION = 0;

	static final int TEXT = 1;

	static final int BINARY = 2;

	static final int CLOSE = 8;

	static final int PING = 9;

	static final int PONG = 10;

	static final int FIN = 0x80;

	static final int RESERVED = 0x70;

	static final int MASKED = 0x80;

	static final int LENGTH_OF_2 = 126;

	static final int LENGTH_OF_8 = 127;

	static final byte[] NORMAL_CLOSURE = { 0x03, (byte) 0xe8 };

	private Frame() {
	}

	static boolean isControl(int opcode) {
		return opcode >= CLOSE;
	}

}
