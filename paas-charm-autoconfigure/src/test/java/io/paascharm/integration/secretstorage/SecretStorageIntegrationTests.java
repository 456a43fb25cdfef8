package io.paascharm.integration.secretstorage;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretStorageIntegration}.
 */
class SecretStorageIntegrationTests {

	private final SecretStorageIntegration integration = new SecretStorageIntegration("flask_secret_key",
			new SecretKeyGenerator());

	private final IntegrationFixture fixture = new IntegrationFixture(this.integration, "secret-storage", Role.PEER);

	private final FakeJuju juju = this.fixture.juju();

	private final FakeRelation peers = this.juju.relate("secret-storage:0", "app");

	@Test
	void leaderMakesTheKey() {
		assertThat(advance("secret-storage-relation-created").fields()).containsOnlyKeys("secret-key");
		assertThat(this.peers.databag("app")).containsOnlyKeys("flask_secret_key");
		assertThat(this.peers.databag("app").get("flask_secret_key")).matches("[A-Za-z0-9_-]{86}");
	}

	@Test
	void keyIsMadeOnce() {
		advance("secret-storage-relation-created");
		this.juju.calls();
		advance("leader-elected");
		assertThat(this.juju.writes()).noneMatch((call) -> call.startsWith("relation-set"));
	}

	@Test
	void keyThatTheFormerLeaderDidNotMakeIsMadeByTheNext() {
		this.juju.leader(false);
		assertThat(advance("secret-storage-relation-created"))
			.isEqualTo(new Waiting("the leader has not made the secret key"));
		assertThat(this.juju.writes()).noneMatch((call) -> call.startsWith("relation-set"));
		this.juju.leader(true);
		assertThat(advance("leader-elected").fields()).containsKey("secret-key");
	}

	@Test
	void followerReadsTheKey() {
		this.juju.leader(false);
		this.peers.databag("app").put("flask_secret_key", "hunter22");
		IntegrationReading reading = advance("config-changed");
		assertThat(reading.fields()).isEqualTo(Map.of("secret-key", "hunter22"));
		assertThat(reading.place()).isEmpty();
		assertThat(reading).asString().doesNotContain("hunter22");
	}

	@Test
	void peersAreListedInTheOrderOfTheirText() {
		this.peers.unit("app/10").unit("app/2").unit("app/1");
		assertThat(advance("config-changed").fields()).containsEntry("peer-fqdns",
				"app-1.app-endpoints.dev.svc.cluster.local,app-10.app-endpoints.dev.svc.cluster.local,"
						+ "app-2.app-endpoints.dev.svc.cluster.local");
	}

	@Test
	void storageIsNotAnIntegrationThatOperatorsMiss() {
		assertThat(this.integration.isRequiredUnlessOptional()).isFalse();
	}

	@Test
	void generatedKeysDiffer() {
		SecretKeyGenerator generator = new SecretKeyGenerator();
		assertThat(generator.generate()).isNotEqualTo(generator.generate());
	}

	private IntegrationReading advance(String hook) {
		UnitState unit = this.juju.with("JUJU_RELATION_ID", "secret-storage:0").dispatch(hook);
		return Objects.requireNonNull(this.fixture.advance(unit).endpoints().get(0).reading());
	}

}
