package io.paascharm.integration.ingress;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.integration.IntegrationReading.Ready;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IngressIntegration}.
 */
class IngressIntegrationTests {

	private static final String HOST = "\"app-0.app-endpoints.dev.svc.cluster.local\"";

	private final IntegrationFixture fixture = new IntegrationFixture(new IngressIntegration(), "ingress",
			Role.REQUIRER)
		.options("app-port: {type: int}");

	private final FakeJuju juju = this.fixture.juju().address("10.1.76.20");

	private final FakeRelation relation = this.fixture.relate(4, "traefik-k8s");

	@ParameterizedTest
	@CsvSource({ "http://10.64.140.43/dev-app, http://10.64.140.43/dev-app",
			"http://Dev-App.Gateway.example, http://dev-app.gateway.example/",
			"https://gw.example:443/dev-app, https://gw.example/dev-app",
			"https://münchen.example/x, https://xn--mnchen-3ya.example/x" })
	void urlIsThatOfTheProvider(String given, String url) {
		answer("{\"url\": \"" + given + "\", \"other\": [1]}");
		assertThat(this.fixture.read()).isEqualTo(new Ready(Map.of("url", url), ""));
	}

	@Test
	void providerThatSaysNothingIsWaitedFor() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("ingress is not set"));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', textBlock = """
			null,                        url is not set
			[],                          url is not set
			7,                           url is not set
			'{"url": null}',             url is not set
			'{"url": {"a": "b"}}',       url is not set
			'{"url": "gateway"}',        url is not an http or https URL
			'{"url": "ftp://gateway"}',  url is not an http or https URL
			'{"url": "http://"}',        url is not a URL with a host
			'{"url": "http://gw:99999"}', url has a port that is not a number from 0 to 65535
			'{"url": "http://gw/\\n"}',  url has a control character
			'{"url": ',                  ingress is not JSON
			'{url: 1}',                  ingress is not JSON
			""")
	void nonsenseOfTheProviderKeepsNothingFromRunning(String ingress, String reason) {
		answer(ingress);
		assertThat(this.fixture.read()).isEqualTo(new Waiting(reason));
	}

	@Test
	void urlThatIsTooLongIsNotTaken() {
		answer("{\"url\": \"http://gw/" + "\ud83d\ude80".repeat(40000) + "\"}");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("url is longer than 65536 characters"));
	}

	@Test
	void firstPublicationTellsWhereTheApplicationIs() {
		changed();
		assertThat(applicationData())
			.isEqualTo(Map.of("model", "\"dev\"", "name", "\"app\"", "port", "8000", "strip-prefix", "true"));
		assertThat(unitData()).isEqualTo(Map.of("host", HOST, "ip", "\"10.1.76.20\""));
	}

	@Test
	void portIsToldToBeOpenWhenItIs() {
		this.juju.ports().add("8000/tcp");
		changed();
		assertThat(applicationData()).containsEntry("is_port_open", "true");
	}

	@Test
	void workloadThatServesIsToldInTheSameHook() {
		this.fixture.serve(this.juju.dispatch("config-changed"), true);
		assertThat(applicationData()).containsEntry("port", "8000").containsEntry("is_port_open", "true");
	}

	@Test
	void otherPortIsToldWhenTheWorkloadServesThere() {
		this.fixture.serve(this.juju.dispatch("config-changed"), true);
		this.juju.config("app-port", 9000L);
		this.fixture.events();
		assertThat(applicationData()).containsEntry("port", "8000").containsEntry("is_port_open", "true");
		this.fixture.serve(pebbleReady(), true);
		assertThat(applicationData()).containsEntry("port", "9000").containsEntry("is_port_open", "true");
	}

	@Test
	void greatestPortIsAPort() {
		this.juju.config("app-port", 65535L);
		changed();
		assertThat(applicationData()).containsEntry("port", "65535");
	}

	@Test
	void followerTellsItsAddressOnly() {
		this.juju.leader(false);
		this.fixture.serve(this.juju.dispatch("relation-changed", "ingress:4"), true);
		assertThat(applicationData()).isEmpty();
		assertThat(unitData()).containsOnlyKeys("host", "ip");
	}

	@Test
	void newLeaderTellsWhatNobodyTold() {
		this.juju.leader(false);
		changed();
		this.juju.leader(true);
		this.fixture.events(this.juju.dispatch("leader-elected"));
		assertThat(applicationData()).containsEntry("port", "8000");
	}

	@Test
	void newLeaderTellsThePortAtWhichItServes() {
		this.fixture.serve(this.juju.dispatch("config-changed"), true);
		this.juju.config("app-port", 9000L);
		this.fixture.serve(this.juju.dispatch("leader-elected"), false);
		assertThat(applicationData()).containsEntry("port", "9000");
	}

	@Test
	void addressThatMovedIsTold() {
		changed();
		this.juju.address("10.1.76.99");
		this.fixture.events();
		assertThat(unitData()).containsEntry("ip", "\"10.1.76.99\"");
	}

	@Test
	void unknownAddressIsLeftOut() {
		this.juju.fail("network-get", HookToolException.Kind.NO_NETWORK);
		changed();
		assertThat(unitData()).containsOnlyKeys("host");
	}

	@Test
	void createdAndJoinedWriteNothing() {
		this.fixture.events(this.juju.dispatch("relation-created", "ingress:4"));
		this.fixture.events(this.juju.dispatch("relation-joined", "ingress:4"));
		assertThat(applicationData()).isEmpty();
		assertThat(unitData()).isEmpty();
	}

	@Test
	void whatAPythonCharmWroteStays() {
		this.relation.databag("app")
			.putAll(Map.of("model", "\"dev\"", "name", "\"app\"", "port", "8000", "strip-prefix", "true",
					"is_port_open", "true"));
		this.relation.databag("app/0").putAll(Map.of("host", HOST, "ip", "\"10.1.76.20\""));
		this.fixture.events(this.juju.dispatch("upgrade-charm"));
		this.fixture.serve(this.juju.dispatch("config-changed"), true);
		assertThat(this.juju.writes()).noneMatch((call) -> call.startsWith("relation-set"));
	}

	@Test
	void nothingNewIsNotWrittenAgain() {
		answer("{\"url\": \"http://gw/dev-app\"}");
		this.fixture.serve(this.juju.dispatch("config-changed"), true);
		this.juju.calls();
		this.fixture.serve(this.juju.dispatch("update-status"), false);
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void eventsThatChangeNoAddressAskNothing() {
		answer("{\"url\": \"http://gw/dev-app\"}");
		this.fixture.serve(this.juju.dispatch("config-changed"), true);
		this.juju.calls();
		this.fixture.serve(pebbleReady(), false);
		assertThat(this.juju.calls()).containsExactly("state-get", "relation-ids ingress", "relation-list -r ingress:4",
				"relation-list -r ingress:4 --app", "relation-get -r ingress:4 --app - traefik-k8s");
	}

	@Test
	void urlComesChangesAndGoes() {
		assertThat(this.fixture.events()).isEmpty();
		answer("{\"url\": \"http://gw/dev-app\"}");
		assertThat(this.fixture.events()).containsExactly("ingress_ready");
		assertThat(this.fixture.events()).isEmpty();
		answer("{\"url\": \"http://other/dev-app\"}");
		assertThat(this.fixture.events()).containsExactly("ingress_ready");
		answer("null");
		assertThat(this.fixture.events()).containsExactly("ingress_revoked");
		answer("{\"url\": \"http://gw/dev-app\"}");
		assertThat(this.fixture.events()).containsExactly("ingress_ready");
		assertThat(this.fixture.events(this.juju.dispatch("relation-broken", "ingress:4")))
			.containsExactly("ingress_revoked");
	}

	@Test
	void ingressIsNotRequired() {
		assertThat(this.fixture.advance(this.juju.dispatch("config-changed")).missing()).isEmpty();
	}

	private void answer(String ingress) {
		this.relation.remote("ingress", ingress);
	}

	private void changed() {
		this.fixture.events(this.juju.dispatch("relation-changed", "ingress:4"));
	}

	private UnitState pebbleReady() {
		return this.juju.with("JUJU_WORKLOAD_NAME", "app").dispatch("app-pebble-ready");
	}

	private Map<String, String> applicationData() {
		return this.relation.databag("app");
	}

	private Map<String, String> unitData() {
		return this.relation.databag("app/0");
	}

}
