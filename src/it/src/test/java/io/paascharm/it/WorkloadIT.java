package io.paascharm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.test.pebble.DirectoryContainer;
import io.paascharm.test.pebble.EmbeddedPebble;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a packed charm with a workload container.
 */
class WorkloadIT extends AbstractPackedCharmTests {

	private static final String READY = "hooks/flask-app-pebble-ready";

	@TempDir
	private Path root;

	private EmbeddedPebble pebble;

	@BeforeEach
	void startPebble() throws IOException {
		program("usr/bin/gunicorn", "case $* in *--check-config*) exit 0 ;; esac; exec sleep 600");
		Files.createDirectories(this.root.resolve("flask/app"));
		this.pebble = EmbeddedPebble.builder()
			.container(new DirectoryContainer(this.root))
			.socket(charm().containers().resolve("flask-app/pebble.socket"))
			.layer("""
					services:
					  flask:
					    override: replace
					    startup: enabled
					    command: /usr/bin/gunicorn app:app
					""")
			.start();
	}

	@AfterEach
	void stopPebble() {
		if (this.pebble != null) {
			this.pebble.close();
		}
	}

	private void program(String path, String body) throws IOException {
		Path file = this.root.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "#!/bin/sh\n" + body + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	@Test
	void pebbleReadyBringsTheUnitUp() {
		HookResult result = charm().dispatch(READY);
		assertDidTheWholeWorkOnce(result);
		assertThat(result.calls("status-set")).last().extracting(ToolCall::arguments).asString().contains("active");
	}

	@Test
	void healthShowsThePartsOfTheCharm() throws IOException {
		charm().dispatch(READY);
		JsonNode health = JsonMapper.shared().readTree(charm().get("/actuator/health"));
		assertThat(health.path("status").asString()).isEqualTo("UP");
		assertThat(health.path("components").propertyNames()).containsExactlyInAnyOrder("integrations", "pebble",
				"workload");
		assertThat(health.at("/components/integrations/components").propertyNames()).contains("postgresql",
				"secret-storage");
		assertThat(JsonMapper.shared().readTree(charm().get("/actuator/info")).isObject()).isTrue();
	}

	@Test
	void whenTheAgentDiesDuringAMigrationItIsNotRunBesideItself() throws IOException {
		Path runs = migration();
		RunningHook hook = charm().start(READY);
		await("begin of the migration", Duration.ofSeconds(40), () -> Files.exists(runs));
		charm().agent().signal("KILL");
		assertDidTheWholeWorkOnce(hook.await());
		assertThat(Files.readAllLines(runs)).endsWith("begin", "end").doesNotContain("beside another");
	}

	@Test
	void whenDispatchAndAgentDieDuringAMigrationItIsNotRunBesideItself() throws IOException {
		Path runs = migration();
		RunningHook hook = charm().start(READY);
		await("begin of the migration", Duration.ofSeconds(40), () -> Files.exists(runs));
		hook.process().signal("KILL");
		charm().agent().signal("KILL");
		hook.await();
		assertThat(charm().dispatch(READY).exitCode()).isZero();
		assertThat(Files.readAllLines(runs)).endsWith("begin", "end").doesNotContain("beside another");
	}

	/**
	 * Give the application a migration that takes its time, and notices if it runs twice
	 * at once.
	 * @return the file that it writes to
	 */
	private Path migration() throws IOException {
		Path runs = this.root.resolve("runs");
		program("flask/app/migrate.sh", """
				if read -r other 2>/dev/null <%1$s.pid && kill -0 "$other" 2>/dev/null; then
				  echo beside another >>%1$s
				fi
				echo $$ >%1$s.pid
				echo begin >>%1$s
				sleep 4
				echo end >>%1$s
				""".formatted(runs));
		return runs;
	}

}
