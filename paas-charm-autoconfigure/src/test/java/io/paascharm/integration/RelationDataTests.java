package io.paascharm.integration;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RelationData}.
 */
class RelationDataTests {

	@Test
	void valuesOfJsonAreItsScalars() {
		RelationData data = RelationData.of(json("{\"a\": \"text\", \"b\": 7, \"c\": true, \"d\": null, \"e\": [1], "
				+ "\"f\": {\"g\": 1}, \"h\": \"\"}"));
		assertThat(data.text("a")).isEqualTo("text");
		assertThat(data.text("b")).isEqualTo("7");
		assertThat(data.text("c")).isEqualTo("true");
		assertThat(data.isAbsent("d")).isTrue();
		assertThat(data.isAbsent("e")).isTrue();
		assertThat(data.isAbsent("f")).isTrue();
		assertThat(data.isAbsent("h")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "\"text\"", "7", "null" })
	void jsonThatIsNoObjectHasNoValues(String text) {
		assertThat(RelationData.of(json(text))).hasToString("RelationData[]");
	}

	@Test
	void urlMayHaveAnyScheme() {
		RelationData data = RelationData.of(Map.of("web", "http://H.Example", "other", "tempo:4317", "none", "tempo"));
		assertThat(data.url("web")).isEqualTo("http://h.example/");
		assertThat(data.url("other")).isEqualTo("tempo:4317");
		assertThat(data.url("absent")).isNull();
		assertThatExceptionOfType(RelationDataException.class).isThrownBy(() -> data.url("none"))
			.withMessage("none is not an absolute URL");
		assertThatExceptionOfType(RelationDataException.class).isThrownBy(() -> data.webUrl("other"))
			.withMessage("other is not an http or https URL");
	}

	private static JsonNode json(String text) {
		return JsonMapper.builder().build().readTree(text);
	}

}
