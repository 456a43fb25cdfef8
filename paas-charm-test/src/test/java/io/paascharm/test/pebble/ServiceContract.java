package io.paascharm.test.pebble;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.paascharm.pebble.Change;
import io.paascharm.pebble.Changes.Selector;
import io.paascharm.pebble.Exec;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.PebbleApiException;
import io.paascharm.pebble.PebbleChangeException;
import io.paascharm.pebble.PebbleTimeoutException;
import io.paascharm.pebble.ServiceInfo;
import io.paascharm.pebble.ServiceInfo.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Contract of services, their signals and their changes.
 */
interface ServiceContract extends PebbleContract {

	default ServiceInfo service(String name) {
		return pebble().services().get(name).orElseThrow();
	}

	default void awaitStatus(String name, Status status) {
		Awaitility.await().until(() -> service(name).current() == status);
	}

	@Test
	default void listHasEveryServiceOfThePlan() {
		addServices(idle("worker"), idle("web").withStartup("enabled"));
		List<ServiceInfo> services = pebble().services().list();
		assertThat(services).extracting(ServiceInfo::name).containsExactly("web", "worker");
		assertThat(services).extracting(ServiceInfo::startup).containsExactly("enabled", "disabled");
		assertThat(services).extracting(ServiceInfo::current).containsOnly(Status.INACTIVE);
	}

	@Test
	default void serviceWhenUnknownIsEmpty() {
		addServices(idle("web"));
		assertThat(pebble().services().get("worker")).isEmpty();
	}

	@Test
	default void startRunsTheService() {
		addServices(idle("web"));
		Instant before = Instant.now();
		Change change = pebble().services().start(List.of("web"));
		assertThat(change.kind()).isEqualTo("start");
		assertThat(change.isFailed()).isFalse();
		assertThat(service("web").isRunning()).isTrue();
		assertThat(service("web").currentSince()).isBetween(before.minusSeconds(1), Instant.now());
		assertThat(lines("starts")).hasSize(1);
	}

	@Test
	default void startWhenRunningLeavesItAlone() {
		addServices(idle("web"));
		pebble().services().start(List.of("web"));
		pebble().services().start(List.of("web"));
		assertThat(lines("starts")).hasSize(1);
	}

	@Test
	default void startWhenUnknownNamesTheService() {
		addServices(idle("web"));
		assertThatExceptionOfType(PebbleApiException.class)
			.isThrownBy(() -> pebble().services().start(List.of("nonesuch")))
			.satisfies((ex) -> {
				assertThat(ex.statusCode()).isEqualTo(400);
				assertThat(ex.reason()).contains("nonesuch");
				assertThat(ex.isUnsupported()).isFalse();
			});
	}

	@Test
	default void startWhenServiceExitsAtOnceFailsWithItsOutput() {
		addServices(shell("web", "echo no database; exit 3"));
		assertThatExceptionOfType(PebbleChangeException.class)
			.isThrownBy(() -> pebble().services().start(List.of("web")))
			.satisfies((ex) -> {
				assertThat(ex).hasMessageContaining("exited quickly with code 3");
				assertThat(ex.change().kind()).isEqualTo("start");
				assertThat(ex.change().status()).isEqualTo("Error");
				assertThat(ex.change().tasks()).singleElement()
					.satisfies((task) -> assertThat(String.join("\n", task.log())).contains("no database"));
			});
	}

	@Test
	default void startWhenNotInTimeGoesOn() {
		addServices(idle("web"));
		assertThatExceptionOfType(PebbleTimeoutException.class)
			.isThrownBy(() -> pebble().services().start(List.of("web"), Duration.ofMillis(50)))
			.satisfies((ex) -> assertThat(ex.timeout()).isEqualTo(Duration.ofMillis(50)));
		awaitStatus("web", Status.ACTIVE);
	}

	@Test
	default void startStartsWhatIsRequired() {
		addServices(idle("web").with("requires", List.of("db")).with("after", List.of("db")), idle("db"));
		Change change = pebble().services().start(List.of("web"));
		assertThat(change.tasks()).hasSize(2);
		assertThat(service("db").isRunning()).isTrue();
		assertThat(service("web").isRunning()).isTrue();
	}

	@Test
	default void stopEndsTheService() {
		addServices(idle("web"));
		pebble().services().start(List.of("web"));
		assertThat(pebble().services().stop(List.of("web")).kind()).isEqualTo("stop");
		assertThat(service("web").current()).isEqualTo(Status.INACTIVE);
	}

	@Test
	default void stopWhenTermIsIgnoredKills() {
		addServices(shell("web", "trap : TERM; while :; do sleep 0.1; done").with("kill-delay", "300ms"));
		pebble().services().start(List.of("web"));
		pebble().services().stop(List.of("web"));
		assertThat(service("web").current()).isEqualTo(Status.INACTIVE);
	}

	@Test
	default void restartStartsAgain() {
		addServices(idle("web"));
		pebble().services().start(List.of("web"));
		pebble().services().restart(List.of("web"));
		assertThat(lines("starts")).hasSize(2);
		assertThat(service("web").isRunning()).isTrue();
	}

	@Test
	default void replanStartsEnabledServicesOnly() {
		addServices(idle("web").withStartup("enabled"), shell("worker", "exec sleep 1000"));
		pebble().services().replan();
		assertThat(service("web").current()).isEqualTo(Status.ACTIVE);
		assertThat(service("worker").current()).isEqualTo(Status.INACTIVE);
	}

	@Test
	default void replanWhenNothingChangedKeepsTheProcess() {
		addServices(idle("web").withStartup("enabled"));
		pebble().services().replan();
		addServices(idle("web").withStartup("enabled"));
		pebble().services().replan();
		assertThat(lines("starts")).hasSize(1);
	}

	@Test
	default void replanWhenServiceChangedRestartsIt() {
		addServices(idle("web").withStartup("enabled"), shell("other", "echo >> others; exec sleep 1000"));
		pebble().services().start(List.of("web", "other"));
		addServices(idle("web").withStartup("enabled").withEnvironment(Map.of("A", "2")));
		pebble().services().replan();
		assertThat(lines("starts")).hasSize(2);
		assertThat(lines("others")).hasSize(1);
	}

	@Test
	default void replanWhenServiceFailsThrows() {
		addServices(shell("web", "exit 1").withStartup("enabled"));
		assertThatExceptionOfType(PebbleChangeException.class).isThrownBy(() -> pebble().services().replan())
			.satisfies((ex) -> assertThat(ex.change().kind()).isEqualTo("replan"));
	}

	@Test
	default void signalReachesTheService() {
		addServices(shell("web", "trap \"echo hup >> signals\" HUP; while :; do sleep 0.1; done"));
		pebble().services().start(List.of("web"));
		pebble().services().signal("SIGHUP", List.of("web"));
		Awaitility.await().until(() -> lines("signals").contains("hup"));
	}

	@Test
	default void signalWhenNotRunningOrUnknownIsRefused() {
		addServices(idle("web"));
		assertThatExceptionOfType(PebbleApiException.class)
			.isThrownBy(() -> pebble().services().signal("SIGHUP", List.of("web")));
		pebble().services().start(List.of("web"));
		assertThatExceptionOfType(PebbleApiException.class)
			.isThrownBy(() -> pebble().services().signal("SIGNONSENSE", List.of("web")));
	}

	@Test
	default void serviceThatExitsIsInErrorOrComesBack() {
		addServices(shell("ignored", "sleep 1.3; exit 1").with("on-failure", "ignore"),
				shell("restarted", "sleep 1.3; exit 1").with("backoff-delay", "20s"));
		pebble().services().start(List.of("ignored", "restarted"));
		awaitStatus("ignored", Status.ERROR);
		awaitStatus("restarted", Status.BACKOFF);
	}

	@Test
	default void changesAreRemembered() {
		addServices(idle("web"));
		Change started = pebble().services().start(List.of("web"));
		assertThat(pebble().changes().get(started.id())).isEqualTo(started);
		assertThat(pebble().changes().await(started.id(), Duration.ofSeconds(1))).isEqualTo(started);
		assertThat(pebble().changes().list(Selector.ALL)).contains(started);
		assertThat(pebble().changes().list(Selector.READY)).contains(started);
		assertThat(pebble().changes().list(Selector.IN_PROGRESS)).isEmpty();
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().changes().abort(started.id()));
	}

	@Test
	default void changeInProgressCanBeAborted() {
		Exec exec = pebble().exec(ExecCommand.of("sleep", "1000"));
		assertThat(pebble().changes().list(Selector.IN_PROGRESS)).extracting(Change::id).contains(exec.changeId());
		pebble().changes().abort(exec.changeId());
		assertThat(pebble().changes().await(exec.changeId(), Duration.ofSeconds(10)).ready()).isTrue();
		assertThat(exec.await().exitCode()).isEqualTo(128 + 9);
	}

	@Test
	default void changeWhenUnknownIsNotFound() {
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().changes().get("9999"))
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(404));
	}

}
