package io.paascharm.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.paascharm.fixture.FakePebble;
import io.paascharm.fixture.WorkloadFixture;
import io.paascharm.hook.DispatchGoneException;
import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.ExecResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the migrations of {@link WorkloadService}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseMigrationTests {

	private static final Duration DEADLINE = Duration.ofMinutes(30);

	private static final String SCRIPT = "/srv/app/migrate.sh";

	private static final String FAILED = "database migration command ['bash', '-eo', 'pipefail', 'migrate.sh'] failed, "
			+ "will retry in next update-status";

	private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");

	private final WorkloadFixture fixture = new WorkloadFixture("plain", "",
			WorkloadFixture.service("web", "enabled", "serve"));

	private final FakePebble pebble = this.fixture.pebble();

	private final WorkloadService service = new WorkloadService(List.of(),
			new WorkloadLimits(DEADLINE, Duration.ofMinutes(2), Duration.ofMinutes(2)));

	DatabaseMigrationTests() {
		this.pebble.files().put(SCRIPT, 0644);
		this.fixture.integrate("postgresql", "postgresql://h/db", "h/db");
	}

	@Test
	void migrationRunsBeforeTheRestartAsTheUserWithTheVariables() {
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.pebble.changing()).filteredOn((call) -> !call.startsWith("write"))
			.containsExactly("add-layer charm", "exec bash -eo pipefail migrate.sh", "replan");
		ExecCommand command = this.pebble.commands().get(0);
		assertThat(command.environment()).containsEntry("POSTGRESQL_URI", "postgresql://h/db");
		assertThat(command.workingDirectory()).isEqualTo("/srv/app");
		assertThat(command.user()).isEqualTo("_daemon_");
		assertThat(command.group()).isEqualTo("_daemon_");
		assertThat(command.timeout()).isEqualTo(DEADLINE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			manage.py migrate.py migrate.sh migrate, python3 manage.py migrate
			migrate.py migrate.sh migrate,           python3 migrate.py
			migrate.sh migrate,                      bash -eo pipefail migrate.sh
			migrate,                                 /srv/app/migrate
			""")
	void firstScriptOfFourIsRun(String scripts, String command) {
		this.pebble.files().clear();
		for (String script : scripts.split(" ")) {
			this.pebble.files().put("/srv/app/" + script, 0755);
		}
		status();
		assertThat(this.pebble.commands()).extracting((ran) -> String.join(" ", ran.command()))
			.containsExactly(command);
	}

	@Test
	void applicationWithoutScriptHasNothingToMigrate() {
		this.pebble.files().clear();
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.pebble.commands()).isEmpty();
	}

	@Test
	void migrationRunsOnceForAReason() {
		status();
		status();
		this.fixture.integrate("postgresql", "postgresql://other-password@h/db", "h/db");
		status();
		assertThat(this.pebble.commands()).hasSize(1);
	}

	@Test
	void migrationRunsAgainInAnotherPlace() {
		status();
		this.fixture.integrate("postgresql", "postgresql://h2/db", "h2/db");
		status();
		assertThat(this.pebble.commands()).hasSize(2);
	}

	@Test
	void migrationRunsAgainForAnotherIntegration() {
		status();
		this.fixture.integrate("redis", "redis://r", "r");
		status();
		assertThat(this.pebble.commands()).hasSize(2);
	}

	@Test
	void migrationDoesNotRunAgainWhenAnIntegrationGoes() {
		this.fixture.integrate("redis", "redis://r", "r");
		status();
		this.fixture.remove("redis");
		status();
		assertThat(this.pebble.commands()).hasSize(1);
	}

	@Test
	void migrationRunsAgainInANewContainer() {
		status();
		this.pebble.files().clear();
		this.pebble.files().put(SCRIPT, 0644);
		status();
		assertThat(this.pebble.commands()).hasSize(2);
	}

	@Test
	void migrationThatFailsBlocksAndIsTriedAgain(CapturedOutput output) {
		this.pebble.onExec((command) -> new ExecResult(3, "out\n", "first\nno such table\n"));
		assertThat(status()).isEqualTo(CharmStatus.blocked(FAILED));
		assertThat(this.pebble.changing()).doesNotContain("replan");
		assertThat(output).contains("failed with exit code 3", "no such table");
		assertThat(status()).isEqualTo(CharmStatus.blocked(FAILED));
		this.pebble.onExec((command) -> new ExecResult(0, "", ""));
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.pebble.commands()).hasSize(3);
	}

	@Test
	void migrationThatFailsTellsItsLastLineWhereItFits() {
		this.pebble.files().clear();
		this.pebble.files().put("/srv/app/migrate", 0755);
		this.pebble.onExec((command) -> new ExecResult(1, "", "first\nno such table\n"));
		assertThat(status().message())
			.startsWith("database migration command ['/srv/app/migrate'] failed, will retry in next update-status")
			.endsWith("(no such table)");
	}

	@Test
	void migrationThatTakesTooLongBlocks(CapturedOutput output) {
		this.pebble.hangOnExec();
		assertThat(status().message()).startsWith(FAILED);
		assertThat(output).contains("after 1800 seconds");
		assertThat(this.pebble.changing()).doesNotContain("replan");
	}

	@Test
	void migrationWithoutExecuteBitBlocksAndNamesIt() {
		this.pebble.files().clear();
		this.pebble.files().put("/srv/app/migrate", 0644);
		assertThat(status())
			.isEqualTo(CharmStatus.blocked("/srv/app/migrate has no execute bit: set it with chmod +x in the image"));
		assertThat(this.pebble.commands()).isEmpty();
		this.pebble.files().put("/srv/app/migrate", 0755);
		assertThat(status()).isEqualTo(CharmStatus.active());
	}

	@Test
	void migrationOfAKilledDispatchIsWaitedFor() {
		interrupt();
		this.pebble.changes().addRunning("bash", BEGUN.plusSeconds(1));
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.pebble.calls()).contains("get await 0", "replan");
		assertThat(this.pebble.commands()).hasSize(1);
	}

	@Test
	void migrationOfAKilledDispatchThatEndedWellIsNotRepeated() {
		interrupt();
		this.pebble.changes().addEnded("bash", 0, BEGUN);
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.pebble.commands()).hasSize(1);
	}

	@Test
	void migrationOfAKilledDispatchThatFailedIsRepeated() {
		interrupt();
		this.pebble.changes().addEnded("bash", 1, BEGUN.plusSeconds(1));
		status();
		assertThat(this.pebble.commands()).hasSize(2);
	}

	@Test
	void migrationThatWasNeverStartedIsRun() {
		interrupt();
		this.pebble.changes().addEnded("bash", 0, BEGUN.minusSeconds(60));
		this.pebble.changes().addEnded("other", 0, BEGUN.plusSeconds(1));
		status();
		assertThat(this.pebble.commands()).hasSize(2);
	}

	@Test
	void migrationOfAKilledDispatchThatHangsIsEndedAndRepeated() {
		interrupt();
		this.pebble.changes().addRunning("bash", BEGUN.plusSeconds(1));
		this.pebble.changes().hang();
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.pebble.changing()).contains("abort 0", "exec bash -eo pipefail migrate.sh");
	}

	@Test
	void migrationOfAKilledDispatchInAnotherPlaceIsWaitedForAndRepeated() {
		interrupt();
		this.pebble.changes().addRunning("bash", BEGUN.plusSeconds(1));
		this.fixture.integrate("postgresql", "postgresql://h2/db", "h2/db");
		status();
		assertThat(this.pebble.calls()).contains("get await 0");
		assertThat(this.pebble.commands()).hasSize(2);
	}

	private void interrupt() {
		this.pebble.onExec((command) -> {
			throw new DispatchGoneException();
		});
		assertThatExceptionOfType(DispatchGoneException.class).isThrownBy(this::status);
		this.pebble.files().modified(BEGUN);
		this.pebble.onExec((command) -> new ExecResult(0, "", ""));
		this.pebble.calls();
	}

	private CharmStatus status() {
		return this.service.reconcile(this.fixture.context()).status();
	}

}
