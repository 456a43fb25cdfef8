package io.paascharm.integration.saml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.WorkloadFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.workload.WorkloadBehaviour.MainService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CertificateBehaviour}.
 */
class CertificateBehaviourTests {

	private static final String PATH = "/tiny/saml.cert";

	private final WorkloadFixture workload = new WorkloadFixture("tiny", "",
			WorkloadFixture.service("tiny", "enabled", "run"));

	private final CertificateBehaviour behaviour = new CertificateBehaviour();

	@Test
	void bodyBecomesAFile() {
		certificate("A".repeat(70));
		assertThat(this.behaviour.isStale(this.workload.context(), this.workload.pebble().plan())).isTrue();
		prepare();
		assertThat(content())
			.contains("-----BEGIN CERTIFICATE-----\n" + "A".repeat(64) + "\nAAAAAA\n-----END CERTIFICATE-----\n");
		assertThat(this.behaviour.isStale(this.workload.context(), this.workload.pebble().plan())).isFalse();
	}

	@Test
	void fileStaysAsItIs() {
		certificate("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
		prepare();
		assertThat(content()).contains("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
	}

	@Test
	void fileGoesWithTheIntegration() {
		certificate("AAAA");
		prepare();
		this.workload.integrate("saml", new IntegrationReading.Waiting("entity_id is not set"));
		assertThat(this.behaviour.isStale(this.workload.context(), this.workload.pebble().plan())).isTrue();
		prepare();
		assertThat(content()).isEmpty();
		assertThat(this.behaviour.isStale(this.workload.context(), this.workload.pebble().plan())).isFalse();
	}

	@Test
	void frameworkThatDoesNotAskForItGetsNone() {
		certificate("AAAA");
		assertThat(this.behaviour.isUsed(this.workload.context())).isFalse();
	}

	private void certificate(String text) {
		this.workload.integrate("saml", new IntegrationReading.Ready(Map.of("signing-certificate", text), ""));
	}

	private void prepare() {
		assertThat(this.behaviour.prepare(this.workload.context(),
				new MainService("tiny", "run", Map.of(), true, true, false)))
			.isEmpty();
	}

	private Optional<String> content() {
		return this.workload.pebble().files().read(PATH).map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

}
