package io.paascharm.integration.secretstorage;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.paascharm.action.ActionOutcome;
import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PeersIntegration}.
 */
class PeersIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new PeersIntegration(new SecretKeyGenerator()),
			"peers", Role.PEER);

	private final FakeJuju juju = this.fixture.juju();

	@BeforeEach
	void peers() {
		this.fixture.relate(0, "app").unit("app/1");
	}

	@Test
	void leaderMakesTheKeyOnce() {
		String key = this.fixture.advance(this.juju.dispatch("config-changed")).field("secret-storage", "secret-key");
		assertThat(key).matches("[A-Za-z0-9_-]{86}");
		assertThat(this.juju.secret("app-secret-key")).isEqualTo(Map.of("value", key));
		this.juju.calls();
		assertThat(this.fixture.advance(this.juju.dispatch("leader-elected")).field("secret-storage", "secret-key"))
			.isEqualTo(key);
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void keyOfTheDatabagIsTakenOver() {
		this.fixture.other("secret-storage", new IntegrationReading.Ready(Map.of("secret-key", "known"), ""));
		this.fixture.prepare(this.juju.dispatch("upgrade-charm"));
		assertThat(this.juju.secret("app-secret-key")).isEqualTo(Map.of("value", "known"));
	}

	@Test
	void followerWaitsAndReads() {
		this.juju.leader(false);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("the leader has not made the secret key"));
		this.juju.secret("app-secret-key", "value", "known");
		assertThat(this.fixture.read().fields())
			.isEqualTo(Map.of("secret-key", "known", "peer-fqdns", "app-1.app-endpoints.dev.svc.cluster.local"));
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void rotationGivesTheSecretANewKey() {
		this.juju.secret("app-secret-key", "value", "known");
		UnitState unit = this.juju.dispatch("config-changed");
		assertThat(new RotateSecretKeyAction("flask_secret_key", new SecretKeyGenerator()).run(unit))
			.isEqualTo(new ActionOutcome.Succeeded(Map.of("status", "success")));
		unit.changes().flush();
		assertThat(this.juju.secret("app-secret-key").get("value")).matches("[A-Za-z0-9_-]{86}");
	}

}
