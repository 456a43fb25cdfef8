package io.paascharm.pebble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonText}.
 */
class JsonTextTests {

	private static Map<String, Object> sample() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("text", "a \"b\" \\ c");
		map.put("looks like a number", "08");
		map.put("lines", "one\ntwo\r\n\tthree\u0085\u2028\u2029");
		map.put("controls", "\u0000\u001f\u007f\u009f\ufeff\uffff");
		map.put("unicode", "\u00e9\u4e2d\ud83d\ude00");
		map.put("number", 15);
		map.put("fraction", 1.5);
		map.put("yes", true);
		map.put("list", List.of("a", 1, List.of()));
		map.put("empty", Map.of());
		return map;
	}

	@Test
	void textIsJson() {
		assertThat(JsonMapper.shared().readValue(JsonText.of(sample()), Object.class)).isEqualTo(sample());
	}

	@Test
	void textIsYaml() {
		Load load = new Load(LoadSettings.builder().build());
		assertThat(load.loadFromString(JsonText.of(sample()))).isEqualTo(sample());
	}

	@Test
	void textIsOneLineOfPrintableCharacters() {
		assertThat(JsonText.of(sample()).chars()).noneMatch((c) -> c < ' ' || (c >= 0x7f && c <= 0xa0) || c == 0x2028);
	}

	@Test
	void nullIsNull() {
		assertThat(JsonText.of(new ArrayList<>(Arrays.asList((Object) null)))).isEqualTo("[null]");
	}

	@Test
	void keysAreEscapedToo() {
		assertThat(JsonText.of(Map.of("a\n\"", 1))).isEqualTo("{\"a\\u000a\\\"\": 1}");
	}

}
