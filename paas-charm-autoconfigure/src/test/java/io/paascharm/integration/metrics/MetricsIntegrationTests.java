package io.paascharm.integration.metrics;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MetricsIntegration}.
 */
class MetricsIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new MetricsIntegration(), "metrics-endpoint",
			Role.PROVIDER);

	private final FakeRelation relation = this.fixture.relate(5, "prometheus");

	@BeforeEach
	void giveAddress() {
		this.fixture.juju().address("10.1.76.20");
	}

	@Test
	void leaderTellsWhatToScrape() {
		created();
		assertThat(this.relation.databag("app"))
			.containsEntry("scrape_jobs",
					"[{\"metrics_path\": \"/metrics\", \"static_configs\": [{\"targets\": [\"*:9102\"]}]}]")
			.containsEntry("scrape_metadata",
					"{\"model\": \"dev\", \"model_uuid\": \"5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060\", "
							+ "\"application\": \"app\", \"unit\": \"app/0\", \"charm_name\": \"app-k8s\"}");
	}

	@Test
	void everyApplicationHasRulesOfItsHealth() {
		created();
		assertThat(this.relation.databag("app").get("alert_rules")).startsWith(
				"{\"groups\": [{\"name\": \"dev_5e2b3c1a_app_HostHealth_rules\", \"rules\": [{\"alert\": \"HostDown\", "
						+ "\"expr\": \"up < 1\", \"for\": \"5m\", \"labels\": {\"severity\": \"critical\", \"juju_model\": "
						+ "\"dev\", \"juju_model_uuid\": \"5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060\", "
						+ "\"juju_application\": \"app\", \"juju_charm\": \"app-k8s\"}, \"annotations\": ")
			.contains("{\"alert\": \"HostMetricsMissing\", \"expr\": \"absent(up)\", \"for\": \"5m\", \"labels\": "
					+ "{\"severity\": \"warning\", ");
	}

	@Test
	void unitTellsWhereItIsReached() {
		this.fixture.juju().leader(false);
		created();
		assertThat(this.relation.databag("app/0")).containsEntry("prometheus_scrape_unit_address", "10.1.76.20")
			.containsEntry("prometheus_scrape_unit_name", "app/0")
			.containsEntry("prometheus_scrape_unit_fqdn", "app-0.app-endpoints.dev.svc.cluster.local")
			.doesNotContainKey("prometheus_scrape_unit_path");
		assertThat(this.relation.databag("app")).isEmpty();
	}

	@Test
	void unitWithoutAddressIsReachedByItsName() {
		this.fixture.juju().fail("network-get", Kind.NO_NETWORK);
		created();
		assertThat(this.relation.databag("app/0")).containsEntry("prometheus_scrape_unit_address",
				"app-0.app-endpoints.dev.svc.cluster.local");
	}

	@Test
	void jobsOfTheProjectFollow() {
		this.fixture.paasConfig("""
				metrics-port: 9200
				metrics-path: /custom
				prometheus:
				  scrape_configs:
				  - job_name: own
				    metrics_path: /m
				    static_configs: [{targets: ['*:8081', 'host:1'], labels: {env: example}}]
				  - job_name: scheduler
				    static_configs: [{targets: ['@scheduler:8082']}]
				""");
		created();
		assertThat(this.relation.databag("app").get("scrape_jobs"))
			.isEqualTo("[{\"metrics_path\": \"/custom\", \"static_configs\": [{\"targets\": [\"*:9200\"]}]}, "
					+ "{\"metrics_path\": \"/m\", \"static_configs\": [{\"targets\": [\"*:8081\", \"host:1\"], \"labels\": "
					+ "{\"env\": \"example\"}}], \"job_name\": \"own\"}, {\"metrics_path\": \"/metrics\", \"static_configs\": "
					+ "[{\"targets\": [\"app-0.app-endpoints.dev.svc.cluster.local:8082\"]}], \"job_name\": "
					+ "\"scheduler\"}]");
	}

	@Test
	void itIsReadyAtOnceAndNeedsNothing() {
		IntegrationsSnapshot snapshot = created();
		assertThat(snapshot.isReady("metrics-endpoint")).isTrue();
		assertThat(snapshot.missing()).isEmpty();
		assertThat(snapshot.events()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "config-changed", "leader-elected", "upgrade-charm", "update-status" })
	void onlyDifferencesAreWritten(String event) {
		created();
		this.fixture.juju().calls();
		this.fixture.advance(this.fixture.juju().dispatch(event));
		assertThat(this.fixture.juju().writes()).isEmpty();
	}

	@Test
	void newAddressIsTold() {
		created();
		this.relation.databag("app/0").put("prometheus_scrape_unit_address", "10.1.76.1");
		this.fixture.advance(this.fixture.juju().dispatch("update-status"));
		assertThat(this.relation.databag("app/0")).containsEntry("prometheus_scrape_unit_address", "10.1.76.20");
	}

	@Test
	void newPortIsTold() {
		created();
		this.fixture.paasConfig("metrics-port: 9300").advance(this.fixture.juju().dispatch("config-changed"));
		assertThat(this.relation.databag("app").get("scrape_jobs")).contains("*:9300");
	}

	@Test
	void jobsStayWhileAnOptionIsInvalid() {
		this.fixture.options("webserver-workers: {type: int}");
		created();
		this.fixture.juju().config("webserver-workers", "many");
		this.fixture.paasConfig("metrics-port: 9300").advance(this.fixture.juju().dispatch("config-changed"));
		assertThat(this.relation.databag("app").get("scrape_jobs")).contains("*:9102");
	}

	@Test
	void newLeaderTellsThatItIsTheOne() {
		created();
		this.relation.databag("app").put("scrape_metadata", "{\"unit\": \"app/7\"}");
		this.fixture.advance(this.fixture.juju().dispatch("leader-elected"));
		assertThat(this.relation.databag("app").get("scrape_metadata")).contains("\"unit\": \"app/0\"");
	}

	@Test
	void otherHooksAskNothing() {
		created();
		this.fixture.juju().calls();
		this.fixture.advance(this.fixture.juju().dispatch("relation-changed", "other:9"));
		assertThat(this.fixture.juju().calls()).noneMatch((call) -> call.startsWith("relation-get"))
			.noneMatch((call) -> call.startsWith("network-get"))
			.doesNotContain("is-leader");
	}

	@Test
	void requirersOfTheInterfaceAreNotServed() {
		EndpointMetadata endpoint = new EndpointMetadata("self", "prometheus_scrape", Role.REQUIRER, null, null);
		assertThat(new MetricsIntegration().serves(endpoint)).isFalse();
	}

	private IntegrationsSnapshot created() {
		return this.fixture.advance(this.fixture.juju().dispatch("relation-created", "metrics-endpoint:5"));
	}

}
