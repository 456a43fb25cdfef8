package io.paascharm.integration.logging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.WorkloadFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.Layer;
import io.paascharm.workload.WorkloadLimits;
import io.paascharm.workload.WorkloadService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LogForwarding}.
 */
class LogForwardingTests {

	private final WorkloadFixture fixture = new WorkloadFixture("plain", "",
			WorkloadFixture.service("web", "enabled", "web"));

	private final WorkloadService service = new WorkloadService(List.of(new LogForwarding()),
			new WorkloadLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1)));

	@Test
	void targetsReachPebble() {
		forward(Map.of("loki/0", "http://zero/push", "loki/1", "http://one/push"));
		assertThat(this.fixture.pebble().plan().logTargets()).containsOnlyKeys("loki/0", "loki/1")
			.containsEntry("loki/1",
					Map.of("override", "replace", "type", "loki", "location", "http://one/push", "services",
							List.of("all"), "labels",
							Map.of("product", "Juju", "charm", "app", "juju_model", "dev", "juju_model_uuid",
									FakeJuju.MODEL, "juju_application", "app", "juju_unit", "app/0", "job",
									"juju_dev_5e2b3c1a_app")));
	}

	@Test
	void layerHasTheNameOfTheContainer() {
		forward(Map.of("loki/0", "http://zero/push"));
		assertThat(this.fixture.pebble().changing()).contains("add-layer app-log-forwarding");
	}

	@Test
	void nothingIsDoneTwice() {
		forward(Map.of("loki/0", "http://zero/push"));
		this.fixture.pebble().calls();
		forward(Map.of("loki/0", "http://zero/push"));
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void aTargetThatMovesIsReplaced() {
		forward(Map.of("loki/0", "http://zero/push"));
		forward(Map.of("loki/0", "http://other/push"));
		assertThat(location("loki/0")).isEqualTo("http://other/push");
	}

	@Test
	void aTargetThatIsGoneIsDisabled() {
		forward(Map.of("loki/0", "http://zero/push", "loki/1", "http://one/push"));
		forward(Map.of("loki/1", "http://one/push"));
		assertThat(location("loki/0")).isEqualTo("(removed)");
		assertThat(location("loki/1")).isEqualTo("http://one/push");
	}

	@Test
	void theLastTargetIsDisabledToo() {
		forward(Map.of("loki/0", "http://zero/push"));
		this.fixture.integrateOptional("logging", new Waiting("none"));
		reconcile();
		assertThat(this.fixture.pebble().plan().logTargets()).containsEntry("loki/0",
				Map.of("override", "replace", "type", "loki", "location", "(removed)", "services", List.of("-all")));
		this.fixture.pebble().calls();
		reconcile();
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void aTargetThatComesBackIsEnabled() {
		forward(Map.of("loki/0", "http://zero/push"));
		this.fixture.integrateOptional("logging", new Waiting("none"));
		reconcile();
		forward(Map.of("loki/0", "http://zero/push"));
		assertThat(location("loki/0")).isEqualTo("http://zero/push");
	}

	@Test
	void targetsOfTheImageStay() {
		Map<String, Object> own = Map.of("override", "merge", "type", "syslog", "location", "tcp://syslog:514",
				"services", List.of("all"));
		this.fixture.pebble()
			.addLayer("image",
					Layer.of(WorkloadFixture.service("web", "enabled", "web")).withLogTargets(Map.of("syslog", own)));
		forward(Map.of("loki/0", "http://zero/push"));
		assertThat(this.fixture.pebble().plan().logTargets()).containsEntry("syslog", own);
	}

	@Test
	void nothingIsKnownOfAnEndpointThatIsNotDeclared() {
		assertThat(reconcile()).isEqualTo(CharmStatus.active());
		assertThat(this.fixture.pebble().plan().logTargets()).isEmpty();
	}

	@Test
	void statusTellsThatOldJujuForwardsNoLogs() {
		this.fixture.juju().with("JUJU_VERSION", "3.3.1");
		this.fixture.integrateOptional("logging", new Waiting("forwarding logs needs Juju 3.4 or newer"));
		assertThat(reconcile()).isEqualTo(CharmStatus.active("logs are not forwarded: that needs Juju 3.4 or newer"));
	}

	private void forward(Map<String, String> targets) {
		Map<String, String> fields = new HashMap<>();
		targets.forEach((unit, url) -> fields.put("target." + unit, url));
		this.fixture.integrateOptional("logging", new IntegrationReading.Ready(fields, ""));
		assertThat(reconcile()).isEqualTo(CharmStatus.active());
	}

	private CharmStatus reconcile() {
		return this.service.reconcile(this.fixture.context()).status();
	}

	private Object location(String target) {
		return ((Map<?, ?>) this.fixture.pebble().plan().logTargets().get(target)).get("location");
	}

}
