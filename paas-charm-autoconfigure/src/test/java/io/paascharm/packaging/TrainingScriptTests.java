package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.charmcraft.CharmcraftProject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TrainingScript}.
 */
class TrainingScriptTests {

	@TempDir
	private Path directory;

	private CharmcraftProject charm;

	@BeforeEach
	void read() throws IOException {
		Files.writeString(this.directory.resolve("charmcraft.yaml"), """
				name: shop
				type: charm
				summary: A shop
				description: A shop
				base: ubuntu@24.04
				platforms: {amd64: }
				containers: {flask-app: {resource: image}}
				resources: {image: {type: oci-image}}
				config: {options: {webserver-workers: {type: int, default: 2}, token: {type: string}}}
				""");
		this.charm = CharmcraftProject.read(this.directory, (name) -> {
			throw new IllegalStateException(name);
		});
	}

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
