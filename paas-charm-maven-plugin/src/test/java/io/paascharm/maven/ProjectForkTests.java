package io.paascharm.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ProjectFork}. The programs are source files that the JVM compiles.
 */
class ProjectForkTests {

	@TempDir
	private Path directory;

	@Test
	void runGivesTheLinesThatWerePrinted() throws Exception {
		assertThat(fork(Duration.ofMinutes(1)).run(program("System.out.println(arguments[0] + \"\\nb\");"),
				List.of("--a=1")))
			.containsExactly("--a=1", "b");
	}

	@Test
	void runWhenProgramFailsFailsTheBuildWithWhatItSaid() {
		assertThatExceptionOfType(MojoFailureException.class)
			.isThrownBy(() -> fork(Duration.ofMinutes(1))
				.run(program("System.err.println(\"Cannot pack\"); System.exit(1);"), List.of()))
			.withMessage("Cannot pack");
	}

	@Test
	void runWhenMainClassIsMissingNamesTheStarter() {
		assertThatExceptionOfType(MojoFailureException.class)
			.isThrownBy(() -> fork(Duration.ofMinutes(1)).run("no.such.Main", List.of()))
			.withMessageContaining("paas-charm-starter");
	}

	@Test
	void runWhenLateNamesTheProperty() {
		assertThatExceptionOfType(MojoExecutionException.class)
			.isThrownBy(() -> fork(Duration.ofSeconds(1))
				.run(program("new java.util.concurrent.CountDownLatch(1).await();"), List.of()))
			.withMessageContaining("paas-charm.timeout");
	}

	private ProjectFork fork(Duration deadline) {
		return new ProjectFork(List.of(this.directory.toString()), deadline, new SystemStreamLog());
	}

	private String program(String statements) throws Exception {
		String source = "class Program { public static void main(String[] arguments) throws Exception { %s } }";
		return Files.writeString(this.directory.resolve("Program.java"), source.formatted(statements)).toString();
	}

}
