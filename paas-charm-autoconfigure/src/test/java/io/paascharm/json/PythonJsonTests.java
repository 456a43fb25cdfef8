package io.paascharm.json;

import java.util.LinkedHashMap;
import java.util.List;
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
	void mapsKeepTheirOrder() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("b", List.of("2", 3, true));
		map.put("a", null);
		assertThat(PythonJson.write(map)).isEqualTo("{\"b\": [\"2\", 3, true], \"a\": null}");
	}

	@Test
	void nothingIsEmpty() {
		assertThat(PythonJson.write(Map.of())).isEqualTo("{}");
		assertThat(PythonJson.write(List.of())).isEqualTo("[]");
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
		assertThat(PythonJson.write(Map.of("k", text))).isEqualTo("{\"k\": \"" + expected + "\"}");
		assertThat(PythonJson.write(Map.of(text, "v"))).isEqualTo("{\"" + expected + "\": \"v\"}");
	}

}
