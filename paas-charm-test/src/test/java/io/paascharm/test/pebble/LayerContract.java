package io.paascharm.test.pebble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.pebble.Layer;
import io.paascharm.pebble.PebbleApiException;
import io.paascharm.pebble.PebbleChangeException;
import io.paascharm.pebble.Plan;
import io.paascharm.pebble.ServiceSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Contract of layers and of the plan they make.
 */
interface LayerContract extends PebbleContract {

	/**
	 * Values that YAML could take for something else.
	 */
	List<String> TRICKY = List.of("8080", "0755", "0x10", "0o17", "1_000", "1e3", ".5", "-", ".", "+1", "~", "null",
			"true", "yes", "No", ".inf", "12:30", "2024-01-01", "=", "<<", "", " ", " padded ", "a: b", "# no comment",
			"{}", "[]", "'", "\"", "\\", "\\n", "`", "%", "@", "tab\there", "two\nlines", "trailing\n", "cr\r\nlf",
			"\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\u00e9\u4e2d", "\ud83d\ude00", "$HOME ${X}",
			"{{ jinja }}");

	default Map<String, String> trickyEnvironment() {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("spring.datasource.url", "jdbc:postgresql://h:5432/db?a=b&c=d");
		for (int i = 0; i < TRICKY.size(); i++) {
			environment.put("TRICKY_" + i, TRICKY.get(i));
		}
		return environment;
	}

	@Test
	default void planWhenNoLayersIsEmpty() {
		Plan plan = pebble().plan();
		assertThat(plan.services()).isEmpty();
		assertThat(plan.checks()).isEmpty();
		assertThat(plan.logTargets()).isEmpty();
	}

	@Test
	default void addLayerAddsServicesChecksAndLogTargets() {
		Map<String, Object> target = Map.of("override", "replace", "type", "loki", "location",
				"http://loki:3100/loki/api/v1/push", "services", List.of("all"), "labels", Map.of("product", "Juju"));
		Layer layer = Layer.of(idle("web").withStartup("enabled").withEnvironment(Map.of("A", "1")))
			.withChecks(Map.of("online",
					Map.of("override", "replace", "level", "ready", "startup", "disabled", "http",
							Map.of("url", "http://localhost:1/"))))
			.withLogTargets(Map.of("loki/0", target));
		pebble().addLayer("app", layer);
		Plan plan = pebble().plan();
		assertThat(plan.services()).containsOnlyKeys("web");
		assertThat(plan.service("web").orElseThrow()).satisfies((web) -> {
			assertThat(web.startup()).isEqualTo("enabled");
			assertThat(web.command()).isEqualTo(idle("web").command());
			assertThat(web.environment()).containsExactly(Map.entry("A", "1"));
			assertThat(web.override()).isEqualTo("replace");
		});
		assertThat(plan.checks()).containsOnlyKeys("online");
		assertThat(plan.logTargets()).containsEntry("loki/0", target);
	}

	@Test
	default void addLayerWhenMergedKeepsWhatIsNotSaid() {
		pebble().addLayer("rock",
				Layer.of(idle("web").withStartup("enabled").withEnvironment(Map.of("A", "1", "B", "2"))));
		pebble().addLayer("app",
				Layer.of(ServiceSpec.of("web").withOverride("merge").withEnvironment(Map.of("B", "3", "C", "4"))));
		ServiceSpec web = pebble().plan().service("web").orElseThrow();
		assertThat(web.environment()).containsOnly(Map.entry("A", "1"), Map.entry("B", "3"), Map.entry("C", "4"));
		assertThat(web.command()).isEqualTo(idle("web").command());
		assertThat(web.startup()).isEqualTo("enabled");
	}

	@Test
	default void addLayerWhenReplacedForgetsWhatIsNotSaid() {
		pebble().addLayer("rock", Layer.of(idle("web").withStartup("enabled").withEnvironment(Map.of("A", "1"))));
		pebble().addLayer("app", Layer.of(idle("web").withEnvironment(Map.of("B", "2"))));
		ServiceSpec web = pebble().plan().service("web").orElseThrow();
		assertThat(web.environment()).containsOnly(Map.entry("B", "2"));
		assertThat(web.startup()).isNotEqualTo("enabled");
	}

	@Test
	default void addLayerWhenLabelExistsCombines() {
		pebble().addLayer("app", Layer.of(idle("web"), idle("worker")));
		pebble().addLayer("app", Layer.of(idle("web").withStartup("enabled"), idle("scheduler")));
		assertThat(pebble().plan().services()).containsOnlyKeys("web", "worker", "scheduler");
		assertThat(pebble().plan().service("web").orElseThrow().startup()).isEqualTo("enabled");
	}

	@Test
	default void addLayerWhenOverrideIsMissingIsRefused() {
		Layer layer = Layer.of(ServiceSpec.of("web").withCommand("sleep 1000"));
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().addLayer("app", layer))
			.satisfies((ex) -> {
				assertThat(ex.statusCode()).isEqualTo(400);
				assertThat(ex.reason()).contains("override", "web");
			});
		assertThat(pebble().plan().services()).isEmpty();
	}

	@Test
	default void addLayerWhenRefusedDoesNotQuoteValues() {
		ServiceSpec wrong = idle("web").with("environment", List.of("hush-hush"));
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().addLayer("app", Layer.of(wrong)))
			.satisfies((ex) -> assertThat(ex).hasMessageNotContaining("hush"));
		ServiceSpec nested = idle("web").with("environment", "hush-hush");
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().addLayer("app", Layer.of(nested)))
			.satisfies((ex) -> assertThat(ex).hasMessageNotContaining("hush"));
	}

	@Test
	default void environmentOfPlanIsThatOfLayer() {
		addServices(idle("web").withEnvironment(trickyEnvironment()));
		assertThat(pebble().plan().service("web").orElseThrow().environment()).isEqualTo(trickyEnvironment());
	}

	@Test
	default void planCanBeAddedAgain() {
		addServices(idle("web").withEnvironment(trickyEnvironment())
			.with("kill-delay", "2s")
			.with("on-failure", "restart")
			.with("backoff-factor", 1.5)
			.with("after", List.of("worker")), idle("worker"));
		Plan plan = pebble().plan();
		pebble().addLayer("again", new Layer("", "", plan.services(), plan.checks(), plan.logTargets()));
		assertThat(pebble().plan()).isEqualTo(plan);
	}

	@Test
	default void serviceRunsWithTheEnvironmentOfItsLayer() {
		Map<String, String> environment = trickyEnvironment();
		environment.put("LEADING", "\nPebble's plan loses this line break, its service does not");
		addServices(ServiceSpec.of("copy")
			.withOverride("replace")
			.withCommand("cp /proc/self/environ environ")
			.with("working-dir", directory())
			.withEnvironment(environment));
		assertThatExceptionOfType(PebbleChangeException.class)
			.isThrownBy(() -> pebble().services().start(List.of("copy")));
		List<String> variables = List.of(text("environ").split("\0"));
		environment.forEach((name, value) -> assertThat(variables).contains(name + "=" + value));
	}

	@Test
	default void environmentMayBeBig() {
		Map<String, String> environment = new LinkedHashMap<>();
		for (int i = 0; i < 1000; i++) {
			environment.put("BIG_" + i, "v".repeat(1000));
		}
		addServices(idle("web").withEnvironment(environment));
		assertThat(pebble().plan().service("web").orElseThrow().environment()).isEqualTo(environment);
	}

}
