package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Launch}.
 */
class LaunchTests {

	private final Launch launch = new Launch(List.of("app/charm.jar", "app/a b\"c.jar"), "sample.Charm");

	@TempDir
	private Path charm;

	@Test
	void argumentsEndWithTheApplicationClass() {
		assertThat(this.launch.arguments(List.of("-XX:AOTMode=record"))).containsAll(JvmFlags.SMALL)
			.contains("-XX:AOTMode=record", "-Dspring.aot.enabled=true")
			.endsWith("-cp", "app/charm.jar:app/a b\"c.jar", "sample.Charm");
	}

	@Test
	void onlyTheAgentOfAKnownJdkStartsProcessesWithoutAHelper() throws IOException {
		assertThat(JvmFlags.ofAgent(jdk("17.0.15"))).containsExactly("-Djdk.lang.Process.launchMechanism=VFORK");
		assertThat(JvmFlags.ofAgent(jdk("25.0.3"))).isEqualTo(JvmFlags.ofAgent(jdk("17.0.15")));
		assertThat(JvmFlags.ofAgent(jdk("26"))).isEmpty();
	}

	private Jdk jdk(String version) throws IOException {
		return Objects.requireNonNull(Jdk.read(FakeJdk.create(this.charm.resolve(version), version, "x86_64")));
	}

	@Test
	void writeMakesAnArgumentFileThatAJvmUnderstands() throws IOException {
		Files.createDirectories(this.charm.resolve("app"));
		this.launch.write(this.charm, List.of("-Dflag=1"));
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XshowSettings:properties", "@" + Launch.ARGUMENT_FILE);
		Path log = this.charm.resolve("java.log");
		try {
			new Fork("start", command, this.charm).run(log);
		}
		catch (PackagingException ex) {
			assertThat(ex.problem()).contains("sample.Charm");
		}
		assertThat(Files.readString(log)).contains("flag = 1", "java.class.path = app/charm.jar\n", "app/a b\"c.jar\n",
				"java.io.tmpdir = /tmp");
	}

}
