package io.paascharm.integration;

import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link RelationData}.
 */
class RelationDataTests {

	@Test
	void allThatIsMissingIsNamed() {
		RelationData data = RelationData.of(Map.of("a", "1", "empty", ""));
		assertThat(reading(() -> data.require("a", "b", "empty"))).isEqualTo(new Waiting("b, empty are not set"));
		assertThat(reading(() -> data.text("b"))).isEqualTo(new Waiting("b is not set"));
		assertThat(data.optionalText("empty")).isNull();
		assertThat(data.text("a")).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "\u0000", "\u0085", "\u001b[0m" })
	void controlCharactersAreUnusable(String value) {
		assertThat(reading(() -> RelationData.of(Map.of("key", value)).text("key")))
			.isEqualTo(new Invalid("key", "has a control character"));
	}

	@Test
	void lengthHasALimit() {
		assertThat(RelationData.of(Map.of("key", "é".repeat(65536))).text("key")).hasSize(65536);
		assertThat(reading(() -> RelationData.of(Map.of("key", "x".repeat(65537))).text("key")))
			.isEqualTo(new Invalid("key", "is longer than 65536 characters"));
	}

	@Test
	void linesMayEndAndTabsMayStand() {
		assertThat(RelationData.of(Map.of("key", "a\r\n\tb")).lines("key")).isEqualTo("a\r\n\tb");
		assertThat(reading(() -> RelationData.of(Map.of("key", "a\n\u0007")).lines("key")))
			.isEqualTo(new Invalid("key", "has a control character"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "11", "-1", "1.5", "abc", "0x3", "99999999999", "１" })
	void numbersOutsideTheirBoundsAreUnusable(String value) {
		RelationData data = RelationData.of(Map.of("key", value));
		if (value.equals("１")) {
			assertThat(data.number("key", 1, 10)).isEqualTo(1);
		}
		else {
			assertThat(reading(() -> data.number("key", 1, 10)))
				.isEqualTo(new Invalid("key", "is not a number from 1 to 10"));
		}
	}

	@Test
	void hostIsAsLongAsTheDnsAllows() {
		assertThat(RelationData.of(Map.of("host", "a".repeat(253))).host("host")).hasSize(253);
		assertThatExceptionOfType(RelationDataException.class)
			.isThrownBy(() -> RelationData.of(Map.of("host", "a".repeat(254))).host("host"));
	}

	@Test
	void noValueIsShown() {
		assertThat(RelationData.of(Map.of("key", "hunter2"))).hasToString("RelationData[key]");
	}

	private static IntegrationReading reading(ThrowingCallable call) {
		RelationDataException thrown = catchThrowableOfType(RelationDataException.class, call);
		assertThat(thrown).isNotNull();
		return thrown.reading();
	}

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

	@ParameterizedTest
	@ValueSource(strings = { "db", "db.example", "10.0.0.1", "fd00::1", "[fd00::1]" })
	void hostIsANameOrAnAddress(String host) {
		assertThat(RelationData.of(Map.of("host", host)).host("host")).isEqualTo(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[", "a]b", "a[b:c", "[a]]", "a b", "a/b", "u@a", "a,b", "a?b", "a#b", "a\\b",
			"\"a\"", "[a]", "db:5432", "10.0.0.1:80", "[fd00::1]:80", "fd00::1%eth0" })
	void hostThatNoUriCanHoldIsInvalid(String host) {
		assertThatExceptionOfType(RelationDataException.class)
			.isThrownBy(() -> RelationData.of(Map.of("host", host)).host("host"))
			.withMessage("host is not the name of a host");
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
