package io.paascharm.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Charms to run.
 */
class PackedCharmTests {

	private static final String ARCHITECTURE = System.getProperty("os.arch").equals("aarch64") ? "arm64"
			: System.getProperty("os.arch");

	@TempDir
	private Path project;

	private void write(String file) throws IOException {
		Files.createDirectories(this.project.resolve(file).resolveSibling(""));
		Files.createFile(this.project.resolve(file));
	}

	@Test
	void charmForThisMachineIsFound() throws Exception {
		write("image.yaml");
		write("target/a_s390x.charm");
		write("target/a_" + ARCHITECTURE + ".charm");
		PackedCharm charm = PackedCharm.find(this.project);
		assertThat(charm.file()).hasFileName("a_" + ARCHITECTURE + ".charm");
		assertThat(charm.image()).isEqualTo(this.project.resolve("image.yaml"));
	}

	@Test
	void projectThatIsNotPackedIsTold() throws IOException {
		write("image.yaml");
		write("target/a_s390x.charm");
		assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> PackedCharm.find(this.project))
			.withMessageContaining("mvn package paas-charm:run");
	}

	@Test
	void projectWithoutImageIsTold() throws IOException {
		write("target/a_" + ARCHITECTURE + ".charm");
		assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> PackedCharm.find(this.project))
			.withMessageContaining("image.yaml");
	}

}
