package io.paascharm.integration.rabbitmq;

import java.util.Map;

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
 * Tests for {@link RabbitmqIntegration}.
 */
class RabbitmqIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new RabbitmqIntegration(), "rabbitmq",
			Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(16, "mq").unit("mq/0");

	@Test
	void applicationOfTheKubernetesCharmAnswers() {
		this.relation.remote("hostname", "mq-endpoints.dev", "password", "p/w?#@");
		IntegrationReading reading = this.fixture.read();
		assertThat(reading.fields()).containsEntry("uri", "amqp://app:p%2Fw%3F%23%40@mq-endpoints.dev:5672/%2F")
			.containsEntry("uris", "amqp://app:p%2Fw%3F%23%40@mq-endpoints.dev:5672/%2F")
			.containsEntry("vhost", "/")
			.containsEntry("path", "/%2F")
			.containsEntry("user", "app")
			.containsEntry("secret", "p/w?#@")
			.containsEntry("hostname", "mq-endpoints.dev")
			.containsEntry("port", "5672");
		assertThat(reading.place()).isEqualTo("mq-endpoints.dev");
		assertThat(this.fixture.juju().calls())
			.noneMatch((call) -> call.contains("relation-get -r rabbitmq:16 - mq/0"));
	}

	@Test
	void unitsOfTheMachineCharmAnswerInTheOrderOfTheirNumbers() {
		this.relation.databag("mq/0").put("hostname", "10.3.41.7");
		this.relation.unit("mq/10", "hostname", "10.3.41.10", "password", "secret")
			.unit("mq/2", "hostname", "10.3.41.2", "password", "secret")
			.unit("mq/3", "private-address", "10.3.41.3");
		assertThat(this.fixture.read().fields()).containsEntry("hostname", "10.3.41.2")
			.containsEntry("uris", "amqp://app:secret@10.3.41.2:5672/%2F,amqp://app:secret@10.3.41.7:5672/%2F,"
					+ "amqp://app:secret@10.3.41.10:5672/%2F");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("hostname, password are not set"));
		this.relation.remote("hostname", "mq");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("password is not set"));
		this.relation.remote("password", "secret");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("hostname, password are not set"));
	}

	@Test
	void whatIsUnusableIsNamed() {
		this.relation.remote("hostname", "a b", "password", "secret");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("hostname", "is not the name of a host"));
	}

	@Test
	void leaderAsksForAccess() {
		this.fixture.events(this.fixture.juju().dispatch("relation-created", "rabbitmq:16"));
		assertThat(this.relation.databag("app")).isEqualTo(Map.of("username", "app", "vhost", "/"));
		assertThat(this.relation.databag("app/0")).isEqualTo(Map.of("username", "app", "vhost", "/"));
		this.fixture.juju().calls();
		this.fixture.events(this.fixture.juju().dispatch("relation-joined", "rabbitmq:16"));
		assertThat(this.fixture.juju().writes()).isEmpty();
	}

	@Test
	void followerAsksInItsOwnNameOnly() {
		this.fixture.juju().leader(false);
		this.fixture.events();
		assertThat(this.relation.databag("app")).isEmpty();
		assertThat(this.relation.databag("app/0")).containsOnlyKeys("username", "vhost");
	}

	@Test
	void migrationsRunWhenItIsReadyAndNotBefore() {
		assertThat(this.fixture.advance(this.fixture.juju().dispatch("relation-created", "rabbitmq:16")).events())
			.containsExactly(new PublishedEvent("rabbitmq:16", IntegrationEvent.telling("rabbitmq_connected")));
		this.relation.remote("hostname", "mq", "password", "secret");
		assertThat(this.fixture.advance(this.fixture.juju().dispatch("relation-changed", "rabbitmq:16")).events())
			.containsExactly(new PublishedEvent("rabbitmq:16", IntegrationEvent.migrating("rabbitmq_ready")));
		this.relation.remote("hostname", "mq", "password", "rotated");
		assertThat(this.fixture.advance(this.fixture.juju().dispatch("config-changed")).events())
			.containsExactly(new PublishedEvent("rabbitmq:16", IntegrationEvent.reconciling("rabbitmq_ready")));
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "rabbitmq:16")))
			.containsExactly("rabbitmq_broken");
	}

}
