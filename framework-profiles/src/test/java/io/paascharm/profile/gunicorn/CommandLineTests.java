package io.paascharm.profile.gunicorn;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandLine}.
 */
class CommandLineTests {

	@Test
	void commandIsSplitAtSpaces() {
		assertThat(CommandLine.split("  gunicorn -c\t/flask/gunicorn.conf.py app:app -k [ sync ] "))
			.containsExactly("gunicorn", "-c", "/flask/gunicorn.conf.py", "app:app", "-k", "[", "sync", "]");
		assertThat(CommandLine.split("  ")).isEmpty();
	}

	@Test
	void quotesGoAway() {
		assertThat(CommandLine.split("a 'b c' \"d 'e\" f'g h'i '' \"\\\"\" 'j\\k' l\\ m")).containsExactly("a", "b c",
				"d 'e", "fg hi", "", "\"", "j\\k", "l m");
	}

	@Test
	void wordsThatNeedQuotesGetThem() {
		assertThat(CommandLine.join(List.of("a", "b c", "", "it's", "#x", "[", "a=b")))
			.isEqualTo("a 'b c' '' 'it'\"'\"'s' '#x' [ a=b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "two words", "", "it's", "\"", "\\", "tab\there", "#comment", "a\\'b \"c\"" })
	void joinedWordsAreSplitAgain(String word) {
		assertThat(CommandLine.split(CommandLine.join(List.of("x", word, "y")))).containsExactly("x", word, "y");
	}

}
