package io.paascharm.profile.template;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EnvironmentTemplate}.
 */
class EnvironmentTemplateTests {

	private static final Map<String, String> FIELDS = Map.of("scheme", "postgresql", "host", "db:5432", "empty", "",
			"braces", "{host}");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			constant                     | constant
			{scheme}                     | postgresql
			jdbc:{scheme}://{host}/x     | jdbc:postgresql://db:5432/x
			{{host}}                     | {host}
			{{"a": {scheme}}}            | {"a": postgresql}
			a{empty}b                    | ab
			{braces}                     | {host}
			${host}                      | $db:5432
			""")
	void rendersFieldsAndDoubledBraces(String template, String expected) {
		assertThat(render("V", template)).containsOnly(Map.entry("V", expected));
	}

	@Test
	void renderWhenAFieldIsAbsentOmitsTheVariable() {
		assertThat(render("V", "{scheme}://{port}")).isEmpty();
	}

	@Test
	void renderWhenAFieldOfTheNameIsAbsentOmitsTheVariable() {
		assertThat(render("{ENDPOINT}_HOST", "{host}")).isEmpty();
	}

	@Test
	void theNameIsATemplateToo() {
		assertThat(render("{scheme}.url", "x")).containsOnly(Map.entry("postgresql.url", "x"));
	}

	@Test
	void anEmptyTemplateIsAnEmptyVariable() {
		assertThat(render("V", "")).containsOnly(Map.entry("V", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "a{b", "}", "a}b", "{}", "{ }", "{ a }", "{a{b}", "{{a}" })
	void compileWhenBracesAreWrongNamesTheVariable(String template) {
		assertThatExceptionOfType(TemplateException.class)
			.isThrownBy(() -> EnvironmentTemplate.compile("POSTGRESQL_URL", template))
			.withMessageStartingWith("Cannot compile template '" + template + "' of variable 'POSTGRESQL_URL': ")
			.satisfies((ex) -> assertThat(ex.variable()).isEqualTo("POSTGRESQL_URL"));
	}

	@Test
	void fieldsAreThoseOfTheValue() {
		assertThat(EnvironmentTemplate.compile("{n}", "{a}-{{b}}-{c}").fields()).containsExactly("a", "c");
	}

	@Test
	void templatesAreValues() {
		assertThat(EnvironmentTemplate.compile("A", "{b}")).isEqualTo(EnvironmentTemplate.compile("A", "{b}"))
			.hasSameHashCodeAs(EnvironmentTemplate.compile("A", "{b}"))
			.isNotEqualTo(EnvironmentTemplate.compile("A", "b"))
			.hasToString("A={b}");
	}

	private static Map<String, String> render(String variable, String template) {
		Map<String, String> environment = new HashMap<>();
		EnvironmentTemplate.compile(variable, template).render(FIELDS::get, environment);
		return environment;
	}

}
