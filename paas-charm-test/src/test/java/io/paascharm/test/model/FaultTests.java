package io.paascharm.test.model;

import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.paascharm.test.model.agent.CharmProcesses;
import io.paascharm.test.model.agent.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens when something goes wrong.
 */
class FaultTests extends ModelTestBase {

	private static final String STORE = "case $hook in update-status) state-set a=1; status-set active stored;; esac";

	private Unit unit() {
		return this.model.unit("shell/0");
	}

	@Test
	void failedHookKeepsTheUnitInErrorUntilRetried() {
		deploy("case $hook in update-status) [ -e mended ] || exit 3;; esac");
		DispatchRecord record = updateStatus();
		assertThat(record.exitCode()).isEqualTo(3);
		assertThat(record.isCommitted()).isFalse();
		assertThat(unit().failedHook()).isEqualTo("update-status");
		assertThat(unit().agentStatus()).isEqualTo("error");
		this.model.application("shell").setConfig("workers", "2");
		assertThat(events()).isEmpty();
		assertThat(unit().charmDirectory().resolve("mended").toFile().mkdir()).isTrue();
		this.model.retry();
		assertThat(events()).containsExactly("shell/0 update-status", "shell/0 config-changed");
		assertThat(unit().agentStatus()).isEqualTo("idle");
	}

	@Test
	void failedHookIsRetriedByItselfWhenAskedTo() {
		try (SimulatedModel retrying = SimulatedModel.builder().retryFailedHooks().build()) {
			retrying.deploy(charm("[ -e tried ] || { touch tried; exit 1; }"), "shell");
			assertThat(retrying.settle(TIMEOUT).stream().map(DispatchRecord::event)).startsWith("install", "install",
					"peers-relation-created");
		}
	}

	@Test
	void statusSurvivesAFailedHookButBufferedWritesDoNot() {
		deploy("case $hook in update-status) state-set a=1; open-port 80; status-set active early; exit 1;; esac");
		updateStatus();
		assertThat(unit().status().message()).isEqualTo("early");
		assertThat(unit().stored()).isEmpty();
		assertThat(unit().ports()).isEmpty();
	}

	@Test
	void toolThatFailsGivesItsErrorOnTheWantedCallOnly() {
		deploy("case $hook in update-status) for i in 1 2 3; do is-leader 2>> errors || echo $? >> errors; done;; esac");
		unit().inject(Fault.toolFails("is-leader", 2, "connection is shut down"));
		DispatchRecord record = updateStatus();
		assertThat(unit().charmDirectory().resolve("errors")).hasContent("ERROR connection is shut down\n1\n");
		assertThat(record.calls("is-leader")).extracting("exitCode").containsExactly(0, 1, 0);
	}

	@Test
	void toolThatAnswersNonsensePrintsIt() {
		deploy("case $hook in update-status) config-get > config;; esac");
		unit().inject(Fault.toolPrints("config-get", 0, "{nonsense"));
		updateStatus();
		assertThat(unit().charmDirectory().resolve("config")).hasContent("{nonsense");
	}

	@Test
	void toolThatHangsEndsWithTheDispatch() {
		deploy("case $hook in update-status) is-leader & sleep 0.2; kill $!;; esac");
		unit().inject(Fault.toolHangs("is-leader", 1));
		assertThat(updateStatus().isCommitted()).isTrue();
	}

	@Test
	void dispatchKilledAtAToolCommitsNothing() {
		deploy(STORE);
		unit().inject(Fault.killedAtTool("status-set", 1));
		DispatchRecord record = updateStatus();
		assertThat(record.exitCode()).isEqualTo(128 + 9);
		assertThat(unit().stored()).isEmpty();
		this.model.retry();
		settle();
		assertThat(unit().stored()).containsExactly(Map.entry("a", "1"));
	}

	@Test
	void dispatchKilledAfterAWhileFails() {
		deploy("case $hook in update-status) sleep 600;; esac");
		unit().inject(Fault.killedAfter(Duration.ofMillis(200)));
		DispatchRecord record = updateStatus();
		assertThat(record.exitCode()).isEqualTo(128 + 9);
		assertThat(record.exit().duration()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(30));
	}

	@Test
	void faultOfAHookWaitsForIt() {
		deploy("is-leader");
		unit().inject("config-changed", Fault.toolFails("is-leader", 1, "connection is shut down"));
		assertThat(updateStatus().calls("is-leader")).extracting("exitCode").containsExactly(0);
		this.model.application("shell").setConfig("workers", "2");
		assertThat(settle()).singleElement().extracting(DispatchRecord::exitCode).isEqualTo(1);
		this.model.retry();
		assertThat(settle()).singleElement().extracting(DispatchRecord::exitCode).isEqualTo(0);
	}

	@Test
	void failedCommitIsAFailedHook() {
		deploy(STORE);
		unit().inject(Fault.commitFails("the controller is away"));
		DispatchRecord record = updateStatus();
		assertThat(record.exitCode()).isZero();
		assertThat(record.isCommitted()).isFalse();
		assertThat(record.commitError()).isEqualTo("the controller is away");
		assertThat(unit().failedHook()).isEqualTo("update-status");
		assertThat(unit().stored()).isEmpty();
	}

	@Test
	void leadershipLostDuringTheHookFailsTheCommit() {
		this.model.deployment(charm("""
				case $hook in update-status)
					relation-set -r "$(relation-ids peers)" --app a=1
					touch written
					while [ ! -e go ]; do sleep 0.05; done
				esac
				"""), "shell").units(2).deploy();
		settle();
		unit().updateStatus();
		Thread loser = new Thread(() -> {
			Awaitility.await().until(unit().charmDirectory().resolve("written").toFile()::exists);
			this.model.application("shell").setLeader(1);
			unit().charmDirectory().resolve("go").toFile().mkdir();
		});
		loser.start();
		assertThat(settle()).filteredOn((record) -> record.event().equals("update-status"))
			.extracting(DispatchRecord::commitError)
			.containsExactly("prerequisites failed: \"shell/0\" is not leader of \"shell\"");
	}

	@Test
	void processLeftBehindDoesNotDelayTheHookAndGoesWithThePod() {
		deploy("case $hook in start) setsid sleep 600 > /dev/null 2>&1 & ;; esac");
		assertThat(CharmProcesses.of(unit().charmDirectory())).hasSize(1);
		unit().replacePod();
		settle();
		assertThat(CharmProcesses.of(unit().charmDirectory())).hasSize(1);
		this.model.close();
		assertThat(CharmProcesses.of(unit().charmDirectory())).isEmpty();
	}

	@Test
	void processThatKeepsTheOutputOpenDoesNotHangTheAgent() {
		deploy("case $hook in update-status) sleep 600 & echo done;; esac");
		DispatchRecord record = updateStatus();
		assertThat(record.exit().stdout()).isEqualTo("done\n");
		assertThat(record.isCommitted()).isTrue();
	}

	@Test
	void toolOutsideOfADispatchIsRefused() throws Exception {
		deploy("exit 0");
		Process tool = new ProcessBuilder(toolPath("is-leader")).redirectErrorStream(true).start();
		assertThat(new String(tool.getInputStream().readAllBytes(), "UTF-8")).contains("JUJU_CONTEXT_ID not set");
		assertThat(tool.waitFor()).isEqualTo(1);
	}

	private String toolPath(String tool) {
		return unit().charmDirectory().resolve("../../../tools/unit-shell-0/" + tool).normalize().toString();
	}

}
