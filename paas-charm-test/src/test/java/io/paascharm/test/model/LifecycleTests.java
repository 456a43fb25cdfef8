package io.paascharm.test.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.test.model.charm.InconsistentModelException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which hooks run when, from deployment to removal.
 */
class LifecycleTests extends ModelTestBase {

	private static final String NOTHING = "exit 0";

	@Test
	void deployRunsTheHooksOfAFirstStartInJujusOrder() {
		this.model.deploy(charm("status-set active \"$hook\""), "shell");
		assertThat(events()).containsExactly("shell/0 install", "shell/0 peers-relation-created",
				"shell/0 leader-elected", "shell/0 config-changed", "shell/0 start", "shell/0 app-pebble-ready");
		assertThat(this.model.unit("shell/0").status()).hasToString("active: app-pebble-ready");
		assertThat(this.model.dispatches()).allMatch(DispatchRecord::isCommitted);
	}

	@Test
	void pebbleReadyComesBeforeConfigChangedWhenAskedTo() {
		try (SimulatedModel early = SimulatedModel.builder()
			.pebbleReady(PebbleReadyTime.BEFORE_CONFIG_CHANGED)
			.build()) {
			early.deploy(charm(NOTHING), "shell");
			assertThat(early.settle(TIMEOUT).stream().map(DispatchRecord::event)).containsSubsequence("install",
					"app-pebble-ready", "config-changed", "start");
		}
	}

	@Test
	void stepRunsOneHook() {
		this.model.deploy(charm("status-set active \"$hook\""), "shell");
		assertThat(step()).isEqualTo("install");
		assertThat(step()).isEqualTo("peers-relation-created");
		assertThat(this.model.unit("shell/0").status()).hasToString("active: peers-relation-created");
		settle();
		assertThat(step()).isEmpty();
	}

	private String step() {
		DispatchRecord record = this.model.step(TIMEOUT);
		return (record != null) ? record.event() : "";
	}

	@Test
	void peerIsSeenButRunsNothing() {
		Application application = deploy(NOTHING);
		application.addPeer(10).addPeer(2);
		assertThat(events()).containsExactly("shell/0 peers-relation-joined", "shell/0 peers-relation-changed",
				"shell/0 peers-relation-joined", "shell/0 peers-relation-changed");
		assertThat(application.units()).extracting(Unit::toString).containsExactly("shell/0");
		application.setLeader(2);
		assertThat(application.unit(0).isLeader()).isFalse();
		application.removeUnit(10);
		assertThat(events()).containsExactly("shell/0 peers-relation-departed");
		application.removeUnit(2);
		assertThat(application.unit(0).isLeader()).isTrue();
		assertThat(application.addUnit().name().number()).isEqualTo(11);
	}

	@Test
	void peerOfANumberThatIsTakenIsRefused() {
		Application application = deploy(NOTHING);
		assertThatExceptionOfType(InconsistentModelException.class).isThrownBy(() -> application.addPeer(0))
			.withMessage("cannot add unit 'shell/0': the model has it already");
	}

	@Test
	void unitThatSetsNoStatusIsUnknownAfterStart() {
		deploy(NOTHING);
		assertThat(this.model.unit("shell/0").status().status()).isEqualTo("unknown");
		assertThat(this.model.unit("shell/0").statusHistory()).extracting("message")
			.startsWith("installing agent", "installing charm software");
	}

	@Test
	void configChangesAreCoalesced() {
		Application application = deploy(NOTHING);
		application.setConfig("workers", "2");
		application.setConfig("workers", "3");
		assertThat(events()).containsExactly("shell/0 config-changed");
	}

	@Test
	void configThatDoesNotChangeTellsNobody() {
		Application application = deploy(NOTHING);
		application.setConfig("workers", "1");
		assertThat(events()).isEmpty();
	}

	@Test
	void resetConfigRestoresTheDefault() {
		Application application = deploy(NOTHING);
		application.setConfig("workers", "7").resetConfig("workers");
		assertThat(application.config()).containsEntry("workers", 1L).containsEntry("greeting", null);
	}

	@Test
	void setConfigWhenOneValueIsWrongSetsNothing() {
		Application application = deploy(NOTHING);
		assertThatExceptionOfType(InconsistentModelException.class)
			.isThrownBy(() -> application.setConfig(Map.of("greeting", "hello", "workers", "many")))
			.withMessage("cannot set option 'workers' to 'many': it is no value of type int");
		assertThat(application.config()).containsEntry("greeting", null);
	}

	@Test
	void setConfigWhenOptionIsNotDeclaredSaysWhere() {
		Application application = deploy(NOTHING);
		assertThatExceptionOfType(InconsistentModelException.class)
			.isThrownBy(() -> application.setConfig("colour", "red"))
			.withMessageContaining("'colour'")
			.withMessageContaining("config.yaml");
	}

	@Test
	void secondUnitDoesNotLead() {
		this.model.deployment(charm("is-leader > leads"), "shell").units(2).deploy();
		List<String> events = events();
		assertThat(events).contains("shell/0 leader-elected", "shell/1 leader-settings-changed")
			.doesNotContain("shell/1 leader-elected");
		assertThat(this.model.unit("shell/0").isLeader()).isTrue();
		assertThat(this.model.unit("shell/1").charmDirectory().resolve("leads")).hasContent("False\n");
	}

	@Test
	void setLeaderElectsAnotherUnit() {
		Application application = this.model.deployment(charm(NOTHING), "shell").units(2).deploy();
		settle();
		application.setLeader(1);
		assertThat(events()).containsExactly("shell/1 leader-elected");
		assertThat(application.leader().name()).hasToString("shell/1");
	}

	@Test
	void replacedPodRunsStopThenUpgradesAndLosesItsFiles() {
		deploy("touch file-of-$hook");
		Unit unit = this.model.unit("shell/0");
		unit.replacePod();
		assertThat(events()).containsExactly("shell/0 stop", "shell/0 upgrade-charm", "shell/0 config-changed",
				"shell/0 start", "shell/0 app-pebble-ready");
		assertThat(unit.charmDirectory().resolve("file-of-install")).doesNotExist();
		assertThat(unit.charmDirectory().resolve("file-of-start")).exists();
	}

	@Test
	void killedContainerIsReadyAgain() {
		deploy(NOTHING);
		this.model.unit("shell/0").killContainer("app");
		assertThat(events()).containsExactly("shell/0 app-pebble-ready");
	}

	@Test
	void restartedCharmContainerStartsAgainAndKeepsItsFiles() throws InterruptedException {
		deploy("touch file-of-$hook");
		Unit unit = this.model.unit("shell/0");
		unit.restartCharmContainer();
		assertThat(events()).contains("shell/0 start", "shell/0 app-pebble-ready")
			.doesNotContain("shell/0 upgrade-charm");
		assertThat(unit.charmDirectory().resolve("file-of-install")).exists();
	}

	@Test
	void whatAContainerReportsIsDispatched() {
		deploy("env > environment");
		Unit unit = this.model.unit("shell/0");
		unit.listener("app").noticed("7", "example.org/wake");
		unit.listener("app").checkFailed("up");
		assertThat(events()).containsExactly("shell/0 app-pebble-custom-notice", "shell/0 app-pebble-check-failed");
		assertThat(unit.charmDirectory().resolve("environment")).content()
			.contains("JUJU_WORKLOAD_NAME=app\n", "JUJU_PEBBLE_CHECK_NAME=up\n");
	}

	@Test
	void refreshRunsTheNewCharm() {
		Application application = deploy("status-set active old");
		application.refresh(charm("status-set active new"));
		assertThat(events()).startsWith("shell/0 stop", "shell/0 upgrade-charm", "shell/0 config-changed");
		assertThat(this.model.unit("shell/0").status().message()).isEqualTo("new");
	}

	@Test
	void refreshMendsAUnitInError() {
		Application application = deploy("exit 1");
		assertThat(this.model.unit("shell/0").failedHook()).isEqualTo("install");
		application.refresh(charm("status-set active new"));
		settle();
		assertThat(this.model.unit("shell/0").failedHook()).isNull();
		assertThat(this.model.unit("shell/0").status()).hasToString("active: new");
	}

	@Test
	void refreshWhenCharmHasAnotherNameIsRefused() throws IOException {
		Application application = deploy(NOTHING);
		Path other = charm(NOTHING);
		Files.writeString(other.resolve("metadata.yaml"), "name: other\n");
		assertThatExceptionOfType(InconsistentModelException.class).isThrownBy(() -> application.refresh(other))
			.withMessage("cannot refresh 'shell': charm 'other' cannot take the place of charm 'shell'");
	}

	@Test
	void removedUnitLeavesItsRelationsStopsAndGoes() {
		Application application = this.model.deployment(charm(NOTHING), "shell").units(2).deploy();
		this.model.remote("pg");
		this.model.relate("shell:db", "pg");
		settle();
		application.removeUnit(0);
		List<String> events = events();
		assertThat(events).containsSubsequence("shell/0 db-relation-departed", "shell/0 db-relation-broken",
				"shell/0 stop", "shell/0 remove");
		assertThat(events).contains("shell/1 leader-elected", "shell/1 peers-relation-departed")
			.doesNotContain("shell/0 peers-relation-broken");
		assertThat(application.units()).extracting(Unit::toString).containsExactly("shell/1");
	}

	@Test
	void removedApplicationIsGoneWithItsRelations() {
		Application application = deploy(NOTHING);
		this.model.remote("pg");
		Relation relation = this.model.relate("shell:db", "pg");
		settle();
		application.remove();
		assertThat(events()).containsExactly("shell/0 db-relation-departed", "shell/0 db-relation-broken",
				"shell/0 stop", "shell/0 remove");
		assertThat(application.exists()).isFalse();
		assertThat(relation.exists()).isFalse();
	}

	@Test
	void deployWhenMetadataIsMissingIsRefused() throws IOException {
		Path charm = charm(NOTHING);
		Files.delete(charm.resolve("metadata.yaml"));
		assertThatExceptionOfType(InconsistentModelException.class).isThrownBy(() -> this.model.deploy(charm, "shell"))
			.withMessageEndingWith("metadata.yaml is missing or has no name");
	}

	@Test
	void deployWhenNameIsTakenIsRefused() {
		deploy(NOTHING);
		assertThatExceptionOfType(InconsistentModelException.class).isThrownBy(() -> this.model.remote("shell"))
			.withMessage("cannot add application 'shell': the application exists");
	}

	@Test
	void settleWhenAHookHangsNamesIt() {
		this.model.deploy(charm("sleep 600"), "shell");
		assertThatExceptionOfType(ModelTimeoutException.class)
			.isThrownBy(() -> this.model.settle(Duration.ofSeconds(2)))
			.satisfies((ex) -> assertThat(ex.busy()).containsExactly("shell/0 in 'install'"));
	}

}
