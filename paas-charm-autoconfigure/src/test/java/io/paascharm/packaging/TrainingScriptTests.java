package io.paascharm.packaging;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TrainingScript}.
 */
class TrainingScriptTests {

	private final CharmDescription charm = new CharmDescription(
			"shop", List.of(), Map.of("containers", Map.of("flask-app", Map.of())), Map.of("options", Map
				.of("webserver-workers", Map.of("type", "int", "default", 2), "token", Map.of("type", "string"))),
			Map.of());

	@Test
	void ofGivesEachHookTheWholeEnvironment() {
		assertThat(TrainingScript.of(this.charm).hooks()).isNotEmpty()
			.allSatisfy((hook) -> assertThat(hook).containsEntry("JUJU_UNIT_NAME", "shop/0")
				.containsKeys("JUJU_DISPATCH_PATH", "JUJU_HOOK_NAME", "JUJU_MODEL_UUID", "JUJU_VERSION"));
	}

	@Test
	void ofFillsInTheWorkloadContainer() {
		assertThat(TrainingScript.of(this.charm).hooks()).extracting("JUJU_DISPATCH_PATH")
			.contains("hooks/flask-app-pebble-ready");
	}

	@Test
	void ofAnswersConfigGetWithTheDefaults() {
		assertThat(TrainingScript.of(this.charm).tools().answers().get("config-get"))
			.containsExactly(Map.entry("*", "{\"webserver-workers\":2}"));
	}

}
