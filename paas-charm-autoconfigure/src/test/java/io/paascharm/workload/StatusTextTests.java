package io.paascharm.workload;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatusText}.
 */
class StatusTextTests {

	private static final String TEXT = "x".repeat(100);

	@Test
	void detailFollowsInBrackets() {
		assertThat(StatusText.of("Invalid s3 relation data.", "s3: bucket missing"))
			.isEqualTo("Invalid s3 relation data. (s3: bucket missing)");
	}

	@Test
	void emptyDetailIsLeftOut() {
		assertThat(StatusText.of("text", " \n")).isEqualTo("text");
	}

	@Test
	void detailThatJustFitsIsKept() {
		assertThat(StatusText.of(TEXT, "y".repeat(17))).isEqualTo(TEXT + " (" + "y".repeat(17) + ")").hasSize(120);
	}

	@Test
	void detailOfWhichLittleWouldBeLeftIsLeftOut() {
		assertThat(StatusText.of(TEXT, "y".repeat(18))).isEqualTo(TEXT);
	}

	@Test
	void longDetailIsCut() {
		assertThat(StatusText.of("text", "y".repeat(200))).hasSize(120).startsWith("text (yyy").endsWith("y…)");
	}

	@Test
	void longTextIsCut() {
		assertThat(StatusText.of("y".repeat(120))).hasSize(120).doesNotContain("…");
		assertThat(StatusText.of("y".repeat(121))).hasSize(120).endsWith("y…");
	}

	@Test
	void cutSplitsNoCharacter() {
		String text = "y".repeat(118) + "\uD83D\uDE00" + "z";
		assertThat(StatusText.of(text)).isEqualTo("y".repeat(118) + "…");
		assertThat(StatusText.of("", text)).doesNotContain("\uD83D…");
	}

	@Test
	void controlCharactersAreSpaces() {
		assertThat(StatusText.of("a\nb\tc\u001bd\u007f")).isEqualTo("a b c d");
	}

	@Test
	void exceptionWithoutMessageIsNamed() {
		assertThat(StatusText.of(new IllegalStateException())).isEqualTo("IllegalStateException");
		assertThat(StatusText.of(new IllegalStateException("why"))).isEqualTo("why");
	}

	@Test
	void lastLineIsTheLastThatSaysSomething() {
		assertThat(StatusText.lastLine("first\n  last  \n\n")).isEqualTo("last");
		assertThat(StatusText.lastLine("first\r\nlast\r\n")).isEqualTo("last");
		assertThat(StatusText.lastLine(" \n ")).isEmpty();
		assertThat(StatusText.lastLine("one")).isEqualTo("one");
	}

}
