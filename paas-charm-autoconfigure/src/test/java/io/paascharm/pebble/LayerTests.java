package io.paascharm.pebble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Layer} and {@link ServiceSpec}.
 */
class LayerTests {

	private static ServiceSpec web() {
		return ServiceSpec.of("web")
			.withOverride("merge")
			.withCommand("run")
			.withStartup("enabled")
			.withUser("_daemon_")
			.withEnvironment(Map.of("spring.a", "hush-hush"));
	}

	@Test
	void toYamlLeavesEmptySectionsOut() {
		assertThat(Layer.of().toYaml()).isEqualTo("{}");
		assertThat(Layer.of(ServiceSpec.of("web").withCommand("run")).toYaml())
			.isEqualTo("{\"services\": {\"web\": {\"command\": \"run\"}}}");
	}

	@Test
	void toYamlHasEverySection() {
		Layer layer = new Layer("title", "more", Map.of("web", web()), Map.of("up", Map.of("threshold", 3)),
				Map.of("loki/0", Map.of("services", List.of("all"))));
		assertThat(layer.toYaml()).isEqualTo("{\"summary\": \"title\", \"description\": \"more\", "
				+ "\"services\": {\"web\": {\"override\": \"merge\", \"command\": \"run\", \"startup\": \"enabled\", "
				+ "\"user\": \"_daemon_\", \"environment\": {\"spring.a\": \"hush-hush\"}}}, "
				+ "\"checks\": {\"up\": {\"threshold\": 3}}, \"log-targets\": {\"loki/0\": {\"services\": [\"all\"]}}}");
	}

	@Test
	void toYamlCanBeParsedAsAPlan() {
		Layer layer = Layer.of(web()).withChecks(Map.of("up", Map.of("threshold", 3)));
		assertThat(Plan.parse(layer.toYaml()))
			.isEqualTo(new Plan(layer.services(), layer.checks(), layer.logTargets()));
	}

	@Test
	void toStringHasNoValues() {
		Layer layer = Layer.of(web()).withLogTargets(Map.of("t", Map.of("location", "http://u:hush-hush@h")));
		assertThat(layer.toString()).isEqualTo("Layer[services=[web], checks=[], logTargets=[t]]");
		assertThat(web().toString()).contains("web", "environment").doesNotContain("hush");
	}

	@Test
	void serviceIsACopy() {
		Map<String, Object> fields = new HashMap<>(Map.of("environment", new HashMap<>(Map.of("A", "1"))));
		ServiceSpec spec = new ServiceSpec("web", fields);
		fields.clear();
		assertThat(spec.environment()).containsEntry("A", "1");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> spec.fields().clear());
		Map<String, Object> copy = spec.toMap();
		copy.put("command", "run");
		assertThat(spec.command()).isNull();
	}

	@Test
	void withNullDropsTheField() {
		assertThat(web().with("user", null).user()).isNull();
		assertThat(web().with("kill-delay", "5s").fields()).containsEntry("kill-delay", "5s");
	}

}
