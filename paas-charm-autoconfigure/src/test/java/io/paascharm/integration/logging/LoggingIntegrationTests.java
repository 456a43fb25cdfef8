package io.paascharm.integration.logging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoggingIntegration}.
 */
class LoggingIntegrationTests {

	private static final String URL = "http://loki-0.loki-endpoints.cos.svc.cluster.local:3100/loki/api/v1/push";

	private static final String ENDPOINT = "{\"url\": \"" + URL + "\"}";

	private final IntegrationFixture fixture = new IntegrationFixture(new LoggingIntegration(), "logging",
			Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(10, "loki");

	@Test
	void everyUnitIsATarget() {
		this.relation.unit("loki/0", "endpoint", ENDPOINT)
			.unit("loki/1", "endpoint", "{\"url\": \"https://two/push\"}");
		assertThat(this.fixture.read().fields()).hasSize(2)
			.containsEntry("target.loki/0", URL)
			.containsEntry("target.loki/1", "https://two/push");
	}

	@Test
	void unitWithoutEndpointIsPassedOver() {
		this.relation.unit("loki/0").unit("loki/1", "endpoint", ENDPOINT);
		assertThat(this.fixture.read().fields()).containsOnlyKeys("target.loki/1");
	}

	@Test
	void nothingIsThereYet() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("no unit of the provider has set endpoint"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			not json          | is not JSON
			[]                | has no url
			{}                | has no url
			{"url": 7}        | is not an http or https URL
			{"url": "loki"}   | is not an http or https URL
			{"url": "http:"}  | is not a URL with a host
			""")
	void whatIsUnusableIsNamed(String endpoint, String problem) {
		this.relation.unit("loki/0", "endpoint", endpoint);
		assertThat(this.fixture.read()).isEqualTo(new Invalid("endpoint", problem));
	}

	@Test
	void oldJujuForwardsNothing() {
		this.relation.unit("loki/0", "endpoint", ENDPOINT);
		this.fixture.juju().with("JUJU_VERSION", "3.3.1");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("forwarding logs needs Juju 3.4 or newer"));
	}

	@Test
	void leaderTellsWhereItStands() {
		this.fixture.prepare(this.fixture.juju().dispatch("relation-created", "logging:10"));
		assertThat(this.relation.databag("app")).containsEntry("alert_rules", "{}")
			.containsEntry("metadata", "{\"model\": \"dev\", \"model_uuid\": \"5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060\", "
					+ "\"application\": \"app\", \"unit\": \"app/0\", \"charm_name\": \"app-k8s\"}");
	}

	@Test
	void rulesOfTheCharmAreSortedAndLabelled(@TempDir Path charm) throws IOException {
		Path rules = Files.createDirectories(charm.resolve("cos/loki_alert_rules"));
		Files.writeString(rules.resolve("errors.rule"), """
				alert: Errors
				expr: sum(rate({%%juju_topology%%, a="b"} |= "error" [5m])) > 1
				""");
		this.fixture.juju().with("JUJU_CHARM_DIR", charm.toString());
		this.fixture.prepare(this.fixture.juju().dispatch("relation-created", "logging:10"));
		assertThat(this.relation.databag("app").get("alert_rules")).isEqualTo(
				"{\"groups\": [{\"name\": \"dev_5e2b3c1a_app_errors_rules\", \"rules\": [{\"alert\": \"Errors\", "
						+ "\"expr\": \"sum(rate({job=~\\\".+\\\", a=\\\"b\\\"} |= \\\"error\\\" [5m])) > 1\", \"labels\": "
						+ "{\"juju_application\": \"app\", \"juju_charm\": \"app-k8s\", \"juju_model\": \"dev\", "
						+ "\"juju_model_uuid\": \"5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060\"}}]}]}");
	}

	@Test
	void othersThanTheLeaderWriteNothing() {
		this.fixture.juju().leader(false);
		this.fixture.prepare(this.fixture.juju().dispatch("relation-created", "logging:10"));
		assertThat(this.fixture.juju().writes()).isEmpty();
	}

	@Test
	void writesOnlyDifferences() {
		this.relation.unit("loki/0", "endpoint", ENDPOINT);
		this.fixture.events();
		this.fixture.juju().calls();
		this.fixture.events(this.fixture.juju().dispatch("relation-changed", "logging:10"));
		assertThat(this.fixture.juju().writes()).isEmpty();
	}

	@Test
	void targetsThatComeAndGoAreEvents() {
		this.relation.unit("loki/0", "endpoint", ENDPOINT);
		assertThat(this.fixture.events()).containsExactly("logging_relation_created", "loki_push_api_endpoint_joined");
		this.relation.unit("loki/1", "endpoint", ENDPOINT);
		assertThat(this.fixture.events()).containsExactly("loki_push_api_endpoint_joined");
		assertThat(this.fixture.events()).isEmpty();
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "logging:10")))
			.containsExactly("loki_push_api_endpoint_departed");
	}

	@Test
	void workloadRunsWithoutIt() {
		this.relation.unit("loki/0");
		assertThat(this.fixture.advance(this.fixture.juju().dispatch("config-changed")).missing()).isEmpty();
	}

}
