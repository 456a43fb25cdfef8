package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Plan} and what makes it.
 */
class PlanTests {

	private static Plan plan(String... layers) {
		List<Layer> parsed = new ArrayList<>();
		for (String layer : layers) {
			parsed.add(LayerParser.parse("layer" + parsed.size(), layer));
		}
		return Plan.of(parsed);
	}

	private static ServiceConfig web(Plan plan) {
		ServiceConfig web = plan.service("web");
		assertThat(web).isNotNull();
		return web;
	}

	@Test
	void plainScalarsAreTextsAsWritten() {
		ServiceConfig web = web(plan("""
				services:
				  web: {override: replace, command: run, environment: {PORT: 08, ON: yes, NONE: null, a.b: 1.50}}
				"""));
		assertThat(web.environment()).isEqualTo(Map.of("PORT", "08", "ON", "yes", "NONE", "", "a.b", "1.50"));
	}

	@Test
	void mergeReplacesTextsAddsToMapsAndAppendsToLists() {
		Plan plan = plan("""
				services:
				  db: {override: replace, command: db}
				  web: {override: replace, command: run, after: [db], environment: {A: a, B: b}, kill-delay: 3s}
				""", """
				services:
				  web: {override: merge, command: other, after: [db], environment: {B: c}}
				""");
		assertThat(web(plan).text("command")).isEqualTo("other");
		assertThat(web(plan).texts("after")).containsExactly("db", "db");
		assertThat(web(plan).environment()).isEqualTo(Map.of("A", "a", "B", "c"));
		assertThat(web(plan).killDelay()).isEqualTo(Duration.ofSeconds(3));
		assertThat(web(plan).text("override")).isEqualTo("replace");
	}

	@Test
	void replaceForgetsWhatWasBelow() {
		Plan plan = plan("services: {web: {override: replace, command: run, environment: {A: a}}}",
				"services: {web: {override: replace, command: run}}");
		assertThat(web(plan).environment()).isEmpty();
	}

	@Test
	void checksMergeDeeply() {
		Plan plan = plan("checks: {up: {override: replace, http: {url: 'http://x/', headers: {A: a}}}}",
				"checks: {up: {override: merge, threshold: 5, http: {headers: {B: b}}}}");
		CheckConfig check = plan.check("up");
		assertThat(check).isNotNull();
		assertThat(check.threshold()).isEqualTo(5);
		assertThat(check.target("http")).containsEntry("url", "http://x/")
			.containsEntry("headers", Map.of("A", "a", "B", "b"));
	}

	@Test
	void timeoutOfACheckIsAtMostItsPeriod() {
		CheckConfig check = plan("checks: {up: {override: replace, period: 1s, tcp: {port: 80}}}").check("up");
		assertThat(check).isNotNull();
		assertThat(check.timeout()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void durationsWrittenDifferentlyAreEqual() {
		assertThat(web(plan("services: {web: {override: replace, command: run, kill-delay: 500ms}}")))
			.isEqualTo(web(plan("services: {web: {override: replace, command: run, kill-delay: 0.5s}}")));
	}

	@Test
	void labelIsCombinedOnlyWhenAsked() {
		Plan plan = plan("services: {web: {override: replace, command: run}}");
		Layer more = LayerParser.parse("layer0", "services: {web: {override: merge, user: me}}");
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> plan.add(more, false))
			.withMessage("layer \"layer0\" already exists");
		Plan combined = plan.add(more, true);
		assertThat(combined.layers()).hasSize(1);
		assertThat(web(combined).text("user")).isEqualTo("me");
	}

	@Test
	void textReadsBackAsTheSamePlan() {
		Plan plan = plan("""
				services:
				  web:
				    override: replace
				    command: sh -c 'echo "[x]"'
				    environment: {EMPTY: '', YES: 'yes', NUMBER: '12', LINES: "a\\nb", UNICODE: 'ü: #', TILDE: '~'}
				    backoff-factor: 1.5
				    backoff-delay: 1m30s
				    on-check-failure: {up: restart}
				checks:
				  up: {override: replace, exec: {command: 'true', user-id: 5}}
				log-targets:
				  loki: {override: replace, type: loki, location: 'http://loki', services: [all], labels: {a: b}}
				""");
		String text = PlanText.of(plan);
		assertThat(plan(text).combined()).isEqualTo(plan.combined());
		assertThat(text).contains("\"YES\": \"yes\"", "NUMBER: \"12\"", "TILDE: \"~\"", "backoff-factor: 1.5");
	}

	@Test
	void emptyPlanIsAnEmptyObject() {
		assertThat(PlanText.of(plan())).isEqualTo("{}\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"services: {web: {command: x}} | layer \"layer0\" must define \"override\" for service \"web\"",
			"services: {web: {override: add}} | has invalid \"override\" value for service \"web\"",
			"services: {web: {override: replace}} | plan must define \"command\" for service \"web\"",
			"services: {web: {override: replace, comand: x}} | field comand not found in type plan.Service",
			"services: {web: null} | service object cannot be null for service \"web\"",
			"services: {web: {override: replace, command: x, kill-delay: soon}} | invalid duration \"soon\"",
			"services: {web: {override: replace, command: x, on-failure: stop}} | on-failure action \"stop\" invalid",
			"services: {-web: {override: replace, command: x}} | starting with \"-\" not allowed",
			"services: {pebble: {override: replace, command: x}} | cannot use reserved service name",
			"services: {web: {override: replace, command: x, user-id: me}} | into int",
			"services: {a: {override: replace, command: x, after: [b]}, b: {override: replace, command: x, after: [a]}}"
					+ " | services in before/after loop: a, b",
			"checks: {up: {override: replace}} | plan must specify one of",
			"checks: {up: {override: replace, http: {}}} | plan must set \"url\" for http check \"up\"",
			"checks: {up: {override: replace, level: well, tcp: {port: 1}}} | level must be",
			"log-targets: {l: {override: replace, type: loki, location: x, services: [a]}} | unknown service \"a\"",
			"service: {} | unknown section \"service\"", "services: [ | cannot parse layer \"layer0\": yaml:",
			"services: {a: {override: replace, command: x}, a: {override: replace, command: y}} | already defined" })
	void invalidLayerIsRefused(String layer, String reason) {
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> plan(layer)).withMessageContaining(reason);
	}

}
