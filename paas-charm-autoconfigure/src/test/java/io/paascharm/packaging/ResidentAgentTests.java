package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ResidentAgent}.
 */
class ResidentAgentTests {

	@TempDir
	private Path charm;

	@Test
	void endWaitsForTheProcessThatTheCharmNames() throws IOException {
		Process process = new ProcessBuilder("sleep", "60").start();
		try {
			Files.createDirectories(this.charm.resolve(".paas-charm"));
			Files.writeString(this.charm.resolve(".paas-charm/agent"), process.pid() + " 1234 build");
			ResidentAgent.of(this.charm).end();
			assertThat(process.isAlive()).isFalse();
		}
		finally {
			process.destroyForcibly();
		}
	}

	@Test
	void withoutAgentThereIsNothingToEnd() {
		ResidentAgent agent = ResidentAgent.of(this.charm);
		agent.end();
		assertThat(agent.process()).isEmpty();
	}

}
