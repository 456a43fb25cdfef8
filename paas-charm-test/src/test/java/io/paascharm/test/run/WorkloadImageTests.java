package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.metadata.CharmFileException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * Reading the description of an image.
 */
class WorkloadImageTests {

	private static final String LAYER = "layer: {services: {web: {override: replace, command: run}}}\n";

	@TempDir
	private Path directory;

	private WorkloadImage read(String content) {
		try {
			return WorkloadImage.read(Files.writeString(this.directory.resolve("image.yaml"), content));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void layerAloneIsAnImage() {
		WorkloadImage image = read(LAYER);
		assertThat(image.layer()).contains("services").contains("command: run");
		assertThat(image.directory()).isEqualTo(this.directory);
		assertThat(image.files()).isEmpty();
		assertThat(image.environment()).isEmpty();
		assertThat(image.setup().commands()).isEmpty();
		assertThat(image.page()).isNull();
	}

	@Test
	void everythingIsRead() {
		WorkloadImage image = read(LAYER + """
				environment: {LANG: C.UTF-8}
				files:
				- {source: a.jar, target: /app/a.jar}
				- {source: "{cache}/venv", target: /venv, mode: "0755", owner: _daemon_}
				setup:
				  inputs: [requirements.txt]
				  commands:
				  - [python3, -m, venv, "{cache}/venv"]
				page: {path: /home, contains: Hello}
				""");
		assertThat(image.environment()).containsExactly(entry("LANG", "C.UTF-8"));
		assertThat(image.files()).containsExactly(new ImageFile("a.jar", "/app/a.jar", null, "root"),
				new ImageFile("{cache}/venv", "/venv", "0755", "_daemon_"));
		assertThat(image.setup().inputs()).containsExactly("requirements.txt");
		assertThat(image.setup().commands()).containsExactly(List.of("python3", "-m", "venv", "{cache}/venv"));
		assertThat(image.page()).isEqualTo(new ImagePage("/home", "Hello"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "files: [{source: a, target: app}]", "files: [{source: a, target: /}]",
			"files: [{source: a, target: /app/../../etc}]", "files: [{source: a, target: /a, mode: rwx}]",
			"files: [{target: /a}]", "setup: {commands: [run]}", "page: {path: home}", "unknown: true" })
	void mistakeIsNamedWithItsPlace(String mistake) {
		String key = mistake.substring(0, mistake.indexOf(':'));
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> read(LAYER + mistake))
			.withMessageContaining("image.yaml")
			.withMessageContaining(key);
	}

	@Test
	void imageWithoutLayerIsRefused() {
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> read("page: {}"))
			.withMessageContaining("layer");
	}

}
