package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DispatchScript}.
 */
class DispatchScriptTests {

	private static final Instant TIME = Instant.parse("1980-02-01T00:00:00Z");

	@TempDir
	private Path directory;

	private Path charm;

	@BeforeEach
	void unpack() throws IOException {
		this.charm = Files.createDirectories(this.directory.resolve("unit flask-0/charm"));
		FakeJdk.tool(this.charm.resolve("runtime"), "java", "pwd; for a in \"$@\"; do echo \"$a\"; done; env");
		Files.createDirectories(this.charm.resolve("app"));
		Files.writeString(this.charm.resolve("app/charm.jar"), "x");
		Files.writeString(this.charm.resolve("app/other.jar"), "x");
		DispatchScript.write(this.charm, TIME, List.of("-Dof=agent"));
	}

	@Test
	void whenThereIsNoAgentRunsTheJvmInTheCharmDirectory() {
		assertThat(dispatch().lines()).startsWith(this.charm.toString(), "-Xrs", "-Duser.home=" + this.charm,
				"-Djava.io.tmpdir=" + this.charm + "/.paas-charm/tmp", "@app/java.args", "--paas-charm.mode=once");
	}

	@Test
	void passesTheEnvironmentOn() {
		assertThat(dispatch().lines()).contains("JUJU_DISPATCH_PATH=hooks/config-changed");
	}

	@Test
	void givesTheExitCodeOfTheJvm() throws IOException {
		FakeJdk.tool(this.charm.resolve("runtime"), "java", "exit 7");
		assertThatExceptionOfType(PackagingException.class).isThrownBy(this::dispatch)
			.withMessageContaining("exit code 7");
	}

	@Test
	void setsTheTimesOfUnpackedJarsBack() throws IOException {
		dispatch();
		assertThat(time("charm.jar")).isEqualTo(TIME);
		assertThat(time("other.jar")).isEqualTo(TIME);
	}

	@Test
	void whenTimesWereSetLeavesThemAlone() throws IOException {
		dispatch();
		Instant noted = Instant.parse("2020-01-01T00:00:00Z");
		Files.setLastModifiedTime(this.charm.resolve("app/other.jar"), FileTime.from(noted));
		dispatch();
		assertThat(time("other.jar")).isEqualTo(noted);
	}

	@Test
	void whenUnpackedAgainSetsTheTimesBackAgain() throws IOException {
		dispatch();
		Files.setLastModifiedTime(this.charm.resolve(".paas-charm/prepared"), FileTime.from(TIME));
		Files.writeString(this.charm.resolve("app/charm.jar"), "y");
		Files.writeString(this.charm.resolve("app/other.jar"), "y");
		dispatch();
		assertThat(time("charm.jar")).isEqualTo(TIME);
		assertThat(time("other.jar")).isEqualTo(TIME);
	}

	private String dispatch() {
		Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "JUJU_UNIT_NAME", "flask/0",
				"JUJU_DISPATCH_PATH", "hooks/config-changed");
		return new Fork("dispatch", List.of(this.charm.resolve("dispatch").toString()), this.directory, environment,
				Duration.ofSeconds(20))
			.run(this.directory.resolve("dispatch.log"));
	}

	private Instant time(String jar) throws IOException {
		return Files.getLastModifiedTime(this.charm.resolve("app").resolve(jar)).toInstant();
	}

}
