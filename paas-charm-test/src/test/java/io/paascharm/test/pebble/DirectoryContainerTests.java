package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DirectoryContainer}.
 */
class DirectoryContainerTests extends WorkloadContainerContract {

	@Override
	WorkloadContainer create(Path root) {
		return new DirectoryContainer(root);
	}

	@Test
	void isNeitherIsolatedNorUserAware() {
		assertThat(container().isIsolated()).isFalse();
		assertThat(container().isUserAware()).isFalse();
		assertThat(container().forwardIn(8080)).isEqualTo(8080);
	}

	@Test
	void ownProgramIsPreferredToTheMachines() throws IOException {
		Path program = Files.createDirectories(root().resolve("usr/bin")).resolve("env");
		Files.writeString(program, "#!/bin/sh\necho own\n");
		program.toFile().setExecutable(true);
		assertThat(output("env")).isEqualTo("own");
		assertThat(output("sh", "-c", "env")).isEqualTo("own");
	}

	@Test
	void onlyArgumentsThatNameAFileAreMapped() throws IOException {
		Files.writeString(root().resolve("app/config"), "text");
		Path config = root().resolve("app/config");
		assertThat(output("echo", "/app/config", "--file=/app/config", "/app/none", "x/app/config"))
			.isEqualTo(config + " --file=" + config + " /app/none x/app/config");
	}

}
