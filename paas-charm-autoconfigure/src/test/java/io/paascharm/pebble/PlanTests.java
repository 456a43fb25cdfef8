package io.paascharm.pebble;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Plan}.
 */
class PlanTests {

	private static final String YAML = """
			services:
			    web:
			        startup: enabled
			        override: replace
			        command: gunicorn app
			        user: _daemon_
			        user-id: 584792
			        environment:
			            B: "2"
			            A: hush-hush
			checks:
			    up:
			        override: replace
			        threshold: 3
			        http:
			            url: http://localhost
			log-targets:
			    loki/0:
			        override: merge
			        services: [all]
			""";

	@Test
	void parseKeepsFieldsAndOrder() {
		Plan plan = Plan.parse(YAML);
		ServiceSpec web = plan.service("web").orElseThrow();
		assertThat(web.name()).isEqualTo("web");
		assertThat(web.startup()).isEqualTo("enabled");
		assertThat(web.override()).isEqualTo("replace");
		assertThat(web.command()).isEqualTo("gunicorn app");
		assertThat(web.user()).isEqualTo("_daemon_");
		assertThat(web.fields()).containsEntry("user-id", 584792);
		assertThat(web.environment()).containsExactly(Map.entry("B", "2"), Map.entry("A", "hush-hush"));
		assertThat(plan.checks().get("up")).asString().contains("threshold=3");
		assertThat(plan.logTargets()).containsOnlyKeys("loki/0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}\n", "services: {}\n", "services:\nchecks:\n" })
	void parseWhenEmptyHasNothing(String yaml) {
		assertThat(Plan.parse(yaml)).isEqualTo(new Plan(Map.of(), Map.of(), Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hush", "- hush", "services: hush", "services: {web: hush}", "a: [hush", "a: b: hush" })
	void parseWhenNotAPlanThrowsWithoutQuotingIt(String yaml) {
		assertThatExceptionOfType(PebbleParseException.class).isThrownBy(() -> Plan.parse(yaml))
			.withMessageNotContaining("hush")
			.withNoCause();
	}

	@Test
	void toStringHasNoValues() {
		assertThat(Plan.parse(YAML)).asString()
			.isEqualTo("Plan[services=[web], checks=[up], logTargets=[loki/0]]")
			.doesNotContain("hush");
	}

}
