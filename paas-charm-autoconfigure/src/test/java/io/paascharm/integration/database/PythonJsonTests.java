package io.paascharm.integration.database;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PythonJson}.
 */
class PythonJsonTests {

	@Test
	void keysAreSortedAndOneIsLeftOut() {
		assertThat(PythonJson.format(Map.of("b", "2", "a", "1", "data", "x"), "data"))
			.isEqualTo("{\"a\": \"1\", \"b\": \"2\"}");
	}

	@Test
	void firstKeyMayBeTheOneThatIsLeftOut() {
		assertThat(PythonJson.format(Map.of("data", "x", "version", "1"), "data")).isEqualTo("{\"version\": \"1\"}");
	}

	@Test
	void emptyMapIsEmpty() {
		assertThat(PythonJson.format(Map.of("data", "x"), "data")).isEqualTo("{}");
		assertThat(PythonJson.format(Map.of(), "data")).isEqualTo("{}");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '^', textBlock = """
			22,   \\"
			5c,   \\\\
			2f,   /
			08,   \\b
			09,   \\t
			0a,   \\n
			0c,   \\f
			0d,   \\r
			00,   \\u0000
			1f,   \\u001f
			7e,   ~
			7f,   \\u007f
			e9,   \\u00e9
			2028, \\u2028
			3c,   <
			1f600, \\ud83d\\ude00
			""")
	void charactersAreEscapedAsPythonDoes(String codePoint, String expected) {
		String text = Character.toString(Integer.parseInt(codePoint, 16));
		assertThat(PythonJson.format(Map.of("k", text), "")).isEqualTo("{\"k\": \"" + expected + "\"}");
		assertThat(PythonJson.format(Map.of(text, "v"), "")).isEqualTo("{\"" + expected + "\": \"v\"}");
	}

}
