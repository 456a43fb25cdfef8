package io.paascharm.pebble;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TailBuffer}.
 */
class TailBufferTests {

	private static TailBuffer buffer(int limit, String... pieces) {
		TailBuffer buffer = new TailBuffer(limit);
		for (String piece : pieces) {
			buffer.append(piece.getBytes(StandardCharsets.UTF_8));
		}
		return buffer;
	}

	@Test
	void textWhenNothingCameIsEmpty() {
		assertThat(buffer(8).text()).isEmpty();
		assertThat(buffer(8, "", "").text()).isEmpty();
	}

	@Test
	void textIsAllUpToTheLimit() {
		assertThat(buffer(8, "abc", "defgh").text()).isEqualTo("abcdefgh");
	}

	@Test
	void textIsTheTailBeyondTheLimit() {
		assertThat(buffer(8, "abc", "defghi").text()).isEqualTo("bcdefghi");
		assertThat(buffer(8, "abc", "0123456789").text()).isEqualTo("23456789");
		assertThat(buffer(8, "0123456789", "x").text()).isEqualTo("3456789x");
	}

	@Test
	void textBeginsWithAWholeCharacter() {
		assertThat(buffer(4, "\u4e2d\u4e2d").text()).isEqualTo("\u4e2d");
		assertThat(buffer(5, "\ud83d\ude00\ud83d\ude00").text()).isEqualTo("\ud83d\ude00");
	}

	@Test
	void textKeepsCharactersAcrossPieces() {
		TailBuffer buffer = new TailBuffer(8);
		byte[] bytes = "\u4e2d".getBytes(StandardCharsets.UTF_8);
		for (byte b : bytes) {
			buffer.append(new byte[] { b });
		}
		assertThat(buffer.text()).isEqualTo("\u4e2d");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void textIsTheTailWhateverThePieces(long seed) {
		Random random = new Random(seed);
		StringBuilder all = new StringBuilder();
		TailBuffer buffer = new TailBuffer(1000);
		for (int i = 0; i < 200; i++) {
			String piece = String.valueOf((char) ('a' + i % 26)).repeat(random.nextInt(60));
			all.append(piece);
			buffer.append(piece.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(buffer.text()).isEqualTo(all.substring(all.length() - 1000));
	}

}
