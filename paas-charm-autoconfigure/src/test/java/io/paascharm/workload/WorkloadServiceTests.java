package io.paascharm.workload;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.paascharm.fixture.WorkloadFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.ServiceInfo;
import io.paascharm.pebble.ServiceSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link WorkloadService}.
 */
@ExtendWith(OutputCaptureExtension.class)
class WorkloadServiceTests {

	private static final WorkloadLimits LIMITS = new WorkloadLimits(Duration.ofMinutes(30), Duration.ofMinutes(2),
			Duration.ofMinutes(2));

	private static final String PREPARING = "status-set -- maintenance Preparing service for restart";

	private final WorkloadFixture fixture = new WorkloadFixture("plain",
			"webserver-workers: {type: int}, must: {type: string, optional: false}",
			WorkloadFixture.service("web", "enabled", "serve")
				.withEnvironment(Map.of("IMAGE", "kept", "LEVEL", "image"))
				.with("requires", List.of("proxy")),
			WorkloadFixture.service("proxy", "enabled", "relay"),
			WorkloadFixture.service("queue-worker", "enabled", "work"),
			WorkloadFixture.service("Cron-Scheduler", "enabled", "tick"),
			WorkloadFixture.service("other", "disabled", "idle"));

	private final WorkloadService service = new WorkloadService(List.of(), LIMITS);

	WorkloadServiceTests() {
		this.fixture.juju().config("must", "here");
	}

	@Test
	void invalidConfigurationComesBeforeInvalidIntegrations() {
		this.fixture.juju().config("webserver-workers", 0L);
		this.fixture.integrate("s3", new Invalid("bucket", "missing"));
		this.fixture.pebble().down(true);
		assertThat(status()).isEqualTo(CharmStatus.blocked("invalid options: webserver-workers"));
	}

	@Test
	void missingOptionIsNamed() {
		this.fixture.juju().config("must", null);
		assertThat(status()).isEqualTo(CharmStatus.blocked("missing options: must"));
	}

	@Test
	void invalidIntegrationComesBeforePebble() {
		this.fixture.integrate("s3", new Invalid("bucket", "missing"));
		this.fixture.pebble().down(true);
		assertThat(status()).isEqualTo(CharmStatus.blocked("Invalid s3 relation data. (s3: bucket missing)"));
		assertThat(this.fixture.pebble().calls()).isEmpty();
	}

	@Test
	void pebbleComesBeforeTheSecretKey() {
		this.fixture.remove("secret-storage");
		this.fixture.pebble().down(true);
		assertThat(status()).isEqualTo(CharmStatus.waiting("Waiting for pebble ready"));
	}

	@Test
	void secretKeyComesBeforeMissingIntegrations() {
		this.fixture.remove("secret-storage").integrate("postgresql", new Waiting("nothing"));
		assertThat(status()).isEqualTo(CharmStatus.waiting("Waiting for peer integration"));
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void missingIntegrationsAreNamedAndServicesStopped() {
		this.fixture.pebble().services().set("web", ServiceInfo.Status.ACTIVE);
		this.fixture.pebble().services().set("queue-worker", ServiceInfo.Status.BACKOFF);
		this.fixture.integrate("postgresql", new Waiting("nothing"))
			.integrate("redis", new Waiting("nothing"))
			.integrateOptional("smtp", new Waiting("nothing"));
		assertThat(status()).isEqualTo(CharmStatus.blocked("missing integrations: postgresql, redis"));
		assertThat(this.fixture.pebble().changing()).containsExactly("stop [web, queue-worker]");
		assertThat(status()).isEqualTo(CharmStatus.blocked("missing integrations: postgresql, redis"));
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void variablesOfAMissingIntegrationAreWithdrawn() {
		this.fixture.integrate("postgresql", "postgresql://h/db", "h/db");
		status();
		assertThat(environment()).containsEntry("POSTGRESQL_URI", "postgresql://h/db");
		this.fixture.pebble().changing();
		this.fixture.integrate("postgresql", new Waiting("nothing"));
		status();
		assertThat(this.fixture.pebble().plan().services().get("web").environment()).doesNotContainKey("POSTGRESQL_URI")
			.containsEntry("IMAGE", "kept");
		assertThat(this.fixture.pebble().changing()).contains("add-layer charm").doesNotContain("replan");
		status();
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void optionalIntegrationMayBlock() {
		status();
		this.fixture.pebble().changing();
		this.fixture.integrateOptional("redis", new Waiting("it is pending", "redis must be approved."));
		assertThat(status()).isEqualTo(CharmStatus.blocked("redis must be approved. (redis: it is pending)"));
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void oneOfSeveralIntegrationsMustBeReady() {
		WorkloadFixture tiny = new WorkloadFixture("tiny", "", WorkloadFixture.service("tiny", "enabled", "run"));
		WorkloadService service = new WorkloadService(List.of(new NoServer()), LIMITS);
		assertThat(service.reconcile(tiny.context()).status()).isEqualTo(CharmStatus.blocked("Tiny needs a database"));
		tiny.integrateOptional("mysql", new IntegrationReading.Ready(Map.of("uri", "mysql://h/db"), ""));
		assertThat(service.reconcile(tiny.context()).status()).isEqualTo(CharmStatus.active());
	}

	@Test
	void servicesStartAgainWhenTheMissingIntegrationIsBack() {
		this.fixture.integrate("postgresql", "postgresql://h/db", "h/db");
		status();
		this.fixture.integrate("postgresql", new Waiting("nothing"));
		status();
		this.fixture.pebble().changing();
		this.fixture.integrate("postgresql", "postgresql://h/db", "h/db");
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.fixture.pebble().services().running("web")).isNotNull();
	}

	@Test
	void imageOfAnotherFrameworkIsToldOf() {
		WorkloadFixture other = new WorkloadFixture("plain", "", WorkloadFixture.service("go", "enabled", "go"));
		assertThat(this.service.reconcile(other.context()).status()).isEqualTo(CharmStatus
			.blocked("service 'web' is not in the image's plan: attach an image made for this framework"));
		assertThat(other.pebble().changing()).isEmpty();
	}

	@Test
	void newContainerIsBroughtUp() {
		ReconcileOutcome outcome = this.service.reconcile(this.fixture.context());
		assertThat(outcome.status()).isEqualTo(CharmStatus.active());
		assertThat(outcome.openPort()).hasValue(8000);
		assertThat(this.fixture.juju().writes()).contains(PREPARING);
		assertThat(this.fixture.pebble().changing()).filteredOn((call) -> !call.startsWith("write"))
			.containsExactly("add-layer charm", "replan");
	}

	@Test
	void nothingIsTouchedWhenNothingChanged() {
		status();
		this.fixture.juju().calls();
		this.fixture.pebble().calls();
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.fixture.juju().writes()).isEmpty();
		assertThat(this.fixture.pebble().calls()).containsExactly("get plan", "get file /srv/state/paas-charm.json",
				"get services");
	}

	@Test
	void variablesOfTheImageStay() {
		status();
		ServiceSpec web = this.fixture.pebble().services().running("web");
		assertThat(web.environment()).containsEntry("IMAGE", "kept").containsEntry("APP_PORT", "8000");
		assertThat(web.command()).isEqualTo("serve");
		assertThat(web.toMap()).containsEntry("requires", List.of("proxy"));
	}

	@Test
	void variableThatTheModelNoLongerWantsGoesAway() {
		this.fixture.integrate("postgresql", "postgresql://h/db", "h/db");
		status();
		assertThat(environment()).containsKey("POSTGRESQL_URI");
		this.fixture.remove("postgresql");
		status();
		assertThat(environment()).doesNotContainKey("POSTGRESQL_URI").containsEntry("IMAGE", "kept");
	}

	@Test
	void serviceIsRestartedWhenItsVariablesChange() {
		status();
		this.fixture.juju().config("webserver-workers", 3L);
		this.fixture.pebble().calls();
		status();
		assertThat(environment()).containsEntry("WORKERS", "3");
		assertThat(this.fixture.pebble().changing()).contains("add-layer charm", "replan");
	}

	@Test
	void workersAndSchedulersRunWithTheVariables() {
		status();
		assertThat(this.fixture.pebble().services().running("queue-worker").environment()).containsEntry("APP_PORT",
				"8000");
		assertThat(this.fixture.pebble().services().running("Cron-Scheduler").environment()).containsEntry("APP_PORT",
				"8000");
		assertThat(this.fixture.pebble().services().running("proxy").environment()).isEmpty();
		assertThat(this.fixture.pebble().services().running("other")).isNull();
	}

	@Test
	void schedulersRunOnTheFirstUnitOnly() {
		this.fixture.juju().with("JUJU_UNIT_NAME", "app/3");
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.fixture.pebble().services().running("Cron-Scheduler")).isNull();
		assertThat(this.fixture.pebble().services().running("queue-worker")).isNotNull();
		this.fixture.pebble().calls();
		status();
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void serviceThatStoppedIsStarted() {
		status();
		this.fixture.pebble().services().set("queue-worker", ServiceInfo.Status.INACTIVE);
		this.fixture.pebble().calls();
		status();
		assertThat(this.fixture.pebble().changing()).contains("replan").doesNotContain("add-layer charm");
		assertThat(this.fixture.pebble().services().running("queue-worker")).isNotNull();
	}

	@Test
	void containerThatWasReplacedIsBroughtUpAnew() {
		status();
		WorkloadFixture replaced = new WorkloadFixture("plain", "",
				WorkloadFixture.service("web", "enabled", "serve-2"));
		assertThat(this.service.reconcile(replaced.context()).status()).isEqualTo(CharmStatus.active());
		assertThat(replaced.pebble().services().running("web").command()).isEqualTo("serve-2");
	}

	@Test
	void unfinishedWorkIsResumed() {
		this.fixture.pebble().services().exitAtOnce("web", true);
		assertThat(status().kind()).isEqualTo(CharmStatus.Kind.BLOCKED);
		this.fixture.pebble().services().exitAtOnce("web", false);
		this.fixture.pebble().calls();
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(this.fixture.pebble().changing()).contains("replan");
	}

	@Test
	void serviceThatExitsAtOnceBlocksAndSaysWhereToLook(CapturedOutput output) {
		this.fixture.pebble().services().exitAtOnce("web", true);
		assertThat(status()).isEqualTo(CharmStatus.blocked("Pebble replan failed, see juju debug-log "
				+ "(Start service \"web\" (cannot start service: exited quickly with code 1))"));
		assertThat(output).contains("exited quickly with code 1");
	}

	@Test
	void unreadableStateStartsAnew(CapturedOutput output) {
		status();
		this.fixture.pebble().files().write(FileWrite.of("/srv/state/paas-charm.json", "{hunter22"));
		assertThat(status()).isEqualTo(CharmStatus.active());
		assertThat(environment()).containsEntry("IMAGE", "kept");
		assertThat(output).contains("is not readable").doesNotContain("hunter22");
	}

	@Test
	void stateIsForTheCharmOnly() {
		status();
		assertThat(this.fixture.pebble().files().get("/srv/state/paas-charm.json").mode()).isEqualTo(0600);
	}

	@Test
	void behaviourThatNoBeanProvidesIsABug() {
		WorkloadFixture flask = new WorkloadFixture("plain-with-behaviour", "",
				WorkloadFixture.service("web", "enabled", "serve"));
		assertThatIllegalStateException().isThrownBy(() -> this.service.reconcile(flask.context()))
			.withMessageContaining("'no-such-behaviour'");
	}

	private CharmStatus status() {
		return this.service.reconcile(this.fixture.context()).status();
	}

	private Map<String, String> environment() {
		return this.fixture.pebble().services().running("web").environment();
	}

	/**
	 * Behaviour that does nothing.
	 */
	private record NoServer() implements WorkloadBehaviour {

		@Override
		public String name() {
			return "server";
		}

	}

}
