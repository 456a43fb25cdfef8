package io.paascharm.pebble.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writer of a client's frames. A mask need not be unpredictable here: it protects proxies
 * on the way, and a unix socket has none.
 */
final class FrameWriter {

	private static final int LONGEST_HEAD = 14;

	private final OutputStream output;

	FrameWriter(OutputStream output) {
		this.output = output;
	}

	void write(int opcode, byte[] bytes, int offset, int length) throws IOException {
		ByteBuffer frame = ByteBuffer.allocate(LONGEST_HEAD + length);
		frame.put((byte) (Frame.FIN | opcode));
		putLength(frame, length);
		int mask = ThreadLocalRandom.current().nextInt();
		frame.putInt(mask);
		for (int i = 0; i < length; i++) {
			frame.put((byte) (bytes[offset + i] ^ (mask >> (24 - 8 * (i & 3)))));
		}
		this.output.write(frame.array(), 0, frame.position());
	}

	private static void putLength(ByteBuffer frame, int length) {
		if (length < Frame.LENGTH_OF_2) {
			frame.put((byte) (Frame.MASKED | length));
		}
		else if (length <= 0xffff) {
			frame.put((byte) (Frame.MASKED | Frame.LENGTH_OF_2)).putShort((short) length);
		}
		else {
			frame.put((byte) (Frame.MASKED | Frame.LENGTH_OF_8)).putLong(length);
		}
	}

}
