package io.paascharm.integration.redis;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.integration.IntegrationsSnapshot.PublishedEvent;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedisIntegration}.
 */
class RedisIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new RedisIntegration(), "redis", Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(13, "redis-k8s");

	@Test
	void unitGivesHostAndPort() {
		this.relation.unit("redis-k8s/0", "hostname", "10.1.76.12", "port", "6379");
		IntegrationReading reading = this.fixture.read();
		assertThat(reading.fields()).containsEntry("uri", "redis://10.1.76.12:6379")
			.containsEntry("hostname", "10.1.76.12")
			.containsEntry("port", "6379")
			.doesNotContainKeys("username", "password", "database");
		assertThat(reading.place()).isEqualTo("10.1.76.12:6379");
	}

	@Test
	void leaderWinsOverUnits() {
		this.relation.remote("leader-host", "redis-1.redis")
			.unit("redis-k8s/0", "hostname", "10.1.76.12", "port", "6379");
		assertThat(this.fixture.read().fields()).containsEntry("uri", "redis://redis-1.redis:6379");
	}

	@Test
	void firstUnitThatIsCompleteCounts() {
		this.relation.unit("redis-k8s/10", "hostname", "ten", "port", "6379")
			.unit("redis-k8s/2", "hostname", "two", "port", "6379")
			.unit("redis-k8s/1");
		assertThat(this.fixture.read().fields()).containsEntry("hostname", "two");
	}

	@Test
	void addressOfVersion6IsPutInBrackets() {
		this.relation.unit("redis-k8s/0", "hostname", "fd00::12", "port", "6379");
		assertThat(this.fixture.read().fields()).containsEntry("uri", "redis://[fd00::12]:6379")
			.containsEntry("hostname", "fd00::12");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("no unit of the provider is there"));
		this.relation.unit("redis-k8s/0");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("hostname, port are not set"));
		this.relation.databag("redis-k8s/0").put("port", "6379");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("hostname is not set"));
		this.relation.remote("leader-host", "redis-0.redis");
		assertThat(this.fixture.read().fields()).containsEntry("hostname", "redis-0.redis");
	}

	@Test
	void whatIsUnusableIsNamed() {
		this.relation.unit("redis-k8s/0", "hostname", "10.1.76.12", "port", "abc");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("port", "is not a number from 1 to 65535"));
		this.relation.databag("redis-k8s/0").put("port", "6379");
		this.relation.databag("redis-k8s/0").put("hostname", "a/b");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("hostname", "is not the name of a host"));
		this.relation.remote("leader-host", "a\nb");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("leader-host", "has a control character"));
	}

	@Test
	void failOverIsAnUpdateThatTheApplicationAloneTells() {
		this.relation.unit("redis-k8s/0", "hostname", "10.1.76.12", "port", "6379");
		assertThat(this.fixture.events()).containsExactly("redis_relation_updated");
		this.relation.remote("leader-host", "redis-1.redis");
		assertThat(this.fixture.advance(this.fixture.juju().dispatch("relation-changed", "redis:13")).events())
			.containsExactly(new PublishedEvent("redis:13", IntegrationEvent.migrating("redis_relation_updated")));
		assertThat(this.fixture.events()).isEmpty();
	}

	@Test
	void endRunsNoMigration() {
		this.relation.unit("redis-k8s/0", "hostname", "10.1.76.12", "port", "6379");
		this.fixture.events();
		assertThat(this.fixture.advance(this.fixture.juju().dispatch("relation-broken", "redis:13")).events())
			.containsExactly(new PublishedEvent("redis:13", IntegrationEvent.reconciling("redis_relation_updated")));
	}

	@Test
	void manyUnitsAreNotRead() {
		for (int i = 0; i < 200; i++) {
			this.relation.unit("redis-k8s/" + i, "hostname", "10.1.76." + i, "port", "6379");
		}
		this.fixture.read();
		assertThat(this.fixture.juju().calls()).filteredOn((call) -> call.startsWith("relation-get"))
			.hasSizeLessThan(3);
	}

}
