package io.paascharm.integration.grafana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GrafanaIntegration}.
 */
class GrafanaIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new GrafanaIntegration(), "grafana-dashboard",
			Role.PROVIDER);

	private final FakeRelation relation = this.fixture.relate(6, "grafana");

	@TempDir
	private Path charm;

	@BeforeEach
	void addDashboard() throws IOException {
		Path directory = Files.createDirectories(this.charm.resolve("cos/grafana_dashboards"));
		Files.writeString(directory.resolve("tiny.json"), "{\"title\": \"Tiny\"}");
		this.fixture.juju().with("JUJU_CHARM_DIR", this.charm.toString());
	}

	@Test
	void leaderGivesDashboards() {
		IntegrationsSnapshot snapshot = created();
		assertThat(this.relation.databag("app").get("dashboards"))
			.startsWith("{\"templates\": {\"file:tiny\": {\"charm\": \"app-k8s\", \"content\": \"/Td6WFoA")
			.endsWith("\"}");
		assertThat(snapshot.isReady("grafana-dashboard")).isTrue();
		assertThat(snapshot.missing()).isEmpty();
		assertThat(snapshot.events()).isEmpty();
	}

	@Test
	void othersThanTheLeaderGiveNothing() {
		this.fixture.juju().leader(false);
		created();
		assertThat(this.relation.databag("app")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "config-changed", "leader-elected", "upgrade-charm", "update-status" })
	void dashboardsThatAreTheSameAreNotWritten(String event) {
		created();
		this.fixture.juju().calls();
		this.fixture.advance(this.fixture.juju().dispatch(event));
		assertThat(this.fixture.juju().writes()).isEmpty();
	}

	@Test
	void dashboardsOfANewCharmAreWritten() throws IOException {
		created();
		String before = this.relation.databag("app").get("dashboards");
		Files.writeString(this.charm.resolve("cos/grafana_dashboards/tiny.json"), "{\"title\": \"Tinier\"}");
		this.fixture.advance(this.fixture.juju().dispatch("upgrade-charm"));
		assertThat(this.relation.databag("app").get("dashboards")).isNotEqualTo(before);
	}

	@Test
	void otherHooksAskNothing() {
		created();
		this.fixture.juju().calls();
		this.fixture.advance(this.fixture.juju().dispatch("config-changed"));
		assertThat(this.fixture.juju().calls()).noneMatch((call) -> call.startsWith("relation-get"))
			.doesNotContain("is-leader");
	}

	private IntegrationsSnapshot created() {
		return this.fixture.advance(this.fixture.juju().dispatch("relation-created", "grafana-dashboard:6"));
	}

}
