package io.paascharm.test.pebble;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CommandLine} and {@link ShellWords}.
 */
class CommandLineTests {

	private static List<String> words(String command) {
		return CommandLine.parse("web", command).words();
	}

	@Test
	void wordsAreSplitAtSpace() {
		assertThat(words("  a\tb\n c ")).containsExactly("a", "b", "c");
		assertThat(words("")).isEmpty();
	}

	@Test
	void quotesKeepWordsTogether() {
		assertThat(words("sh -c 'a \"b\" \\c'")).containsExactly("sh", "-c", "a \"b\" \\c");
		assertThat(words("a\"b c\"d ''")).containsExactly("ab cd", "");
		assertThat(words("\"a \\\" \\$ b\"")).containsExactly("a \" $ b");
		assertThat(words("a\\ b")).containsExactly("a b");
	}

	@Test
	void commentEndsAtTheLine() {
		assertThat(words("a # b c\nd e#f")).containsExactly("a", "d", "e#f");
	}

	@Test
	void defaultArgumentsFollowTheOthers() {
		assertThat(words("gunicorn app:app [ -k sync ]")).containsExactly("gunicorn", "app:app", "-k", "sync");
		assertThat(words("a [ ]")).containsExactly("a");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "a [ b ] c | cannot have any arguments after", "[ a ] | cannot start command with",
					"a ] | cannot have ] outside", "a [ [ b ] ] | cannot nest",
					"'a | EOF found when expecting closing quote", "a\\ | EOF found after escape character" })
	void malformedCommandIsRefused(String command, String reason) {
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> words(command))
			.withMessageContaining("service \"web\"")
			.withMessageContaining(reason);
	}

}
