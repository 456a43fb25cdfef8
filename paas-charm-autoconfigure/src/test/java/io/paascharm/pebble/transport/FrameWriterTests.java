package io.paascharm.pebble.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameWriter}.
 */
class FrameWriterTests {

	private static ByteBuffer write(int opcode, byte[] bytes, int offset, int length) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		new FrameWriter(output).write(opcode, bytes, offset, length);
		return ByteBuffer.wrap(output.toByteArray());
	}

	private static long length(ByteBuffer frame) {
		int head = frame.get() & 0xff;
		assertThat(head & 0x80).as("mask bit").isEqualTo(0x80);
		return switch (head & 0x7f) {
			case 126 -> Short.toUnsignedLong(frame.getShort());
			case 127 -> frame.getLong();
			default -> head & 0x7f;
		};
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 125, 126, 65535, 65536, 100_000 })
	void writeMasksThePayload(int length) throws IOException {
		byte[] bytes = new byte[length + 7];
		new Random(7).nextBytes(bytes);
		ByteBuffer frame = write(Frame.BINARY, bytes, 3, length);
		assertThat(frame.get()).isEqualTo((byte) 0x82);
		assertThat(length(frame)).isEqualTo(length);
		byte[] mask = new byte[4];
		frame.get(mask);
		assertThat(frame.remaining()).isEqualTo(length);
		for (int i = 0; i < length; i++) {
			assertThat((byte) (frame.get() ^ mask[i % 4])).isEqualTo(bytes[3 + i]);
		}
	}

	@Test
	void writeChangesTheMask() throws IOException {
		byte[] bytes = new byte[64];
		assertThat(write(Frame.TEXT, bytes, 0, 64)).isNotEqualTo(write(Frame.TEXT, bytes, 0, 64));
	}

}
