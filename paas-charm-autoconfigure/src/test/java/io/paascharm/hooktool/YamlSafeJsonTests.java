package io.paascharm.hooktool;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link YamlSafeJson}.
 */
class YamlSafeJsonTests {

	@Test
	void writeKeepsOrder() {
		Map<String, String> map = new LinkedHashMap<>();
		map.put("b", "1");
		map.put("a", "");
		assertThat(YamlSafeJson.write(map)).isEqualTo("{\"b\": \"1\", \"a\": \"\"}");
	}

	@Test
	void writeWhenMapIsEmptyIsAnEmptyObject() {
		assertThat(YamlSafeJson.write(Map.of())).isEqualTo("{}");
	}

	@Test
	void writeLeavesSlashesAndUnicodeAsTheyAre() {
		assertThat(write("http://h/ä\uD83D\uDE00")).isEqualTo("http://h/ä\uD83D\uDE00");
	}

	@Test
	void writeEscapesWhatYamlTakesForABreakOrRefuses() {
		assertThat(write("\u007F")).isEqualTo("\\u007f");
		assertThat(write("\u0085\u2028\u2029")).isEqualTo("\\u0085\\u2028\\u2029");
		assertThat(write("\uFEFF\uFFFE\uFFFF")).isEqualTo("\\ufeff\\ufffe\\uffff");
		assertThat(write("\n\t\0")).isEqualTo("\\u000a\\u0009\\u0000");
	}

	@Test
	void writeReplacesHalfASurrogatePair() {
		assertThat(write("a\uD83D")).isEqualTo("a\uFFFD");
		assertThat(write("\uDE00\uD83Db")).isEqualTo("\uFFFD\uFFFDb");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "true", "1", "null", "~", "a: b", "{\"a\": \"b\"}", "\"\\/", " x ", "#", "two\nlines",
			"\uD83D\uDE00\uD83D\uDE00", "\u007F\u0000\u0085" })
	void whatIsWrittenIsTheSameMapForJsonAndYaml(String value) {
		Map<String, String> map = Map.of("key", value);
		String json = YamlSafeJson.write(map);
		assertThat((Object) new JsonMapper().readValue(json, Map.class)).isEqualTo(map);
		assertThat(new Load(LoadSettings.builder().build()).loadFromString(json)).isEqualTo(map);
	}

	private static String write(String value) {
		String json = YamlSafeJson.write(Map.of("k", value));
		return json.substring("{\"k\": \"".length(), json.length() - 2);
	}

}
