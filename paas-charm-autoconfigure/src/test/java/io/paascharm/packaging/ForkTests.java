package io.paascharm.packaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Fork}.
 */
class ForkTests {

	@TempDir
	private Path directory;

	@Test
	void runGivesBothStreams() {
		assertThat(fork("echo out; echo err >&2; pwd").run(log()).lines()).containsExactly("out", "err",
				this.directory.toString());
	}

	@Test
	void runPassesNothingOfTheEnvironmentOn() {
		Fork fork = new Fork("try", List.of("/usr/bin/env"), this.directory, Map.of("ONLY", "this"),
				Duration.ofSeconds(20));
		assertThat(fork.run(log()).strip()).isEqualTo("ONLY=this");
	}

	@Test
	void runWhenProgramFailsTellsWhy() {
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> fork("echo 'disk full' >&2; exit 3").run(log()))
			.satisfies((ex) -> {
				assertThat(ex.attempt()).isEqualTo("try");
				assertThat(ex.problem()).startsWith("it ended with exit code 3: disk full").contains("try.log");
			});
	}

	@Test
	void runWhenProgramIsMissingTellsWhich() {
		Fork fork = new Fork("try", List.of("/nonexistent/program"), this.directory);
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> fork.run(log()))
			.withMessageStartingWith("Cannot try '/nonexistent/program': ");
	}

	@Test
	void runWhenLateEndsTheProgramAndItsChildren() throws Exception {
		Path pid = this.directory.resolve("pid");
		Fork fork = new Fork("try", List.of("/bin/sh", "-c", "sleep 60 & echo $! > pid; wait"), this.directory,
				Map.of("PATH", "/usr/bin:/bin"), Duration.ofSeconds(1));
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> fork.run(log()))
			.withMessageContaining("longer than 1 seconds");
		long child = Long.parseLong(Files.readString(pid).strip());
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
	}

	private Fork fork(String script) {
		return new Fork("try", List.of("/bin/sh", "-c", script), this.directory);
	}

	private Path log() {
		return this.directory.resolve("logs/try.log");
	}

}
