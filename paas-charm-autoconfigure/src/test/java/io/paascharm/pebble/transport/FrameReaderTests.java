package io.paascharm.pebble.transport;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FrameReader}.
 */
class FrameReaderTests {

	private final List<String> answers = new ArrayList<>();

	private FrameReader reader(byte[]... frames) {
		ByteBuffer all = ByteBuffer.allocate(1 << 20);
		Arrays.stream(frames).forEach(all::put);
		return new FrameReader(new ByteArrayInputStream(all.array(), 0, all.position()),
				(opcode, payload) -> this.answers.add(opcode + ":" + new String(payload, StandardCharsets.ISO_8859_1)));
	}

	private static byte[] frame(int head, String payload) {
		byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
		ByteBuffer frame = ByteBuffer.allocate(10 + bytes.length).put((byte) head);
		if (bytes.length < 126) {
			frame.put((byte) bytes.length);
		}
		else if (bytes.length < 65536) {
			frame.put((byte) 126).putShort((short) bytes.length);
		}
		else {
			frame.put((byte) 127).putLong(bytes.length);
		}
		frame.put(bytes);
		return Arrays.copyOf(frame.array(), frame.position());
	}

	private static byte[] hex(String hex) {
		byte[] bytes = new byte[hex.length() / 2];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
		}
		return bytes;
	}

	@Test
	void readTellsTextFromBytes() throws IOException {
		FrameReader reader = reader(frame(0x81, "t\u00e9xt"), frame(0x82, "bytes"));
		assertThat(reader.read()).satisfies((message) -> {
			assertThat(message.text()).isTrue();
			assertThat(message.string()).isEqualTo("t\u00e9xt");
		});
		assertThat(reader.read()).satisfies((message) -> assertThat(message.text()).isFalse());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 125, 126, 65535, 65536, 200_000 })
	void readTakesEveryLength(int length) throws IOException {
		assertThat(reader(frame(0x82, "x".repeat(length))).read())
			.satisfies((message) -> assertThat(message.payload()).hasSize(length));
	}

	@Test
	void readPutsFragmentsTogetherAroundControlFrames() throws IOException {
		FrameReader reader = reader(frame(0x01, "one "), frame(0x89, "ping"), frame(0x00, "two "), frame(0x8a, "pong"),
				frame(0x80, "three"));
		assertThat(reader.read()).satisfies((message) -> {
			assertThat(message.text()).isTrue();
			assertThat(message.string()).isEqualTo("one two three");
		});
		assertThat(this.answers).containsExactly("10:ping");
	}

	@Test
	void readWhenClosedAnswersOnceAndIsNull() throws IOException {
		FrameReader reader = reader(hex("880203e8"));
		assertThat(reader.read()).isNull();
		assertThat(reader.read()).isNull();
		assertThat(this.answers).containsExactly("8:\u0003\u00e8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "82", "8205", "82056162", "827e00", "020161" })
	void readWhenConnectionBreaksInMidFrameThrows(String hex) {
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> reader(hex(hex)).read());
	}

	@ParameterizedTest
	@ValueSource(strings = { "8100818000000000", "c100", "8300", "8b00", "8000", "01008100", "01000200", "0900",
			"897e007e", "827fffffffffffffffff", "827f0000000000800001", "8281000000" })
	void readWhenNotAServersFrameThrows(String hex) {
		FrameReader reader = reader(hex(hex));
		assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> {
			reader.read();
			reader.read();
		});
	}

}
