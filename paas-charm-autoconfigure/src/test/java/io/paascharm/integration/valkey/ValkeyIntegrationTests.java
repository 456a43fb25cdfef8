package io.paascharm.integration.valkey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ValkeyIntegration}.
 */
class ValkeyIntegrationTests {

	private static final String ANSWER = "{\"resource\": \"*\", \"request-id\": \"315a28d89b4fee78\", "
			+ "\"salt\": \"MGQLcUiHKd1fuLSO\", \"endpoints\": \"vk:6379\", \"mode\": \"sentinel\", \"version\": null, "
			+ "\"secret-user\": \"secret:d0user\", \"secret-tls\": \"secret:d0tls\"}";

	private final IntegrationFixture fixture = new IntegrationFixture(new ValkeyIntegration(), "valkey", Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(12, "vk").unit("vk/0");

	@BeforeEach
	void secrets() {
		this.fixture.juju()
			.secret("d0user", "username", "relation-12", "password", "a/b")
			.secret("d0tls", "tls", "false");
	}

	@Test
	void answerIsTaken() {
		answer(ANSWER);
		IntegrationReading reading = this.fixture.read();
		assertThat(reading.fields()).containsEntry("uri", "valkey://relation-12:a%2Fb@vk:6379")
			.containsEntry("secret", "a/b")
			.containsEntry("mode", "sentinel")
			.containsEntry("version", "")
			.containsEntry("read-only-endpoints", "");
		assertThat(reading.place()).isEqualTo("315a28d89b4fee78");
	}

	@Test
	void schemeOfTheEndpointsIsKeptAndSeveralHostsAreTaken() {
		answer(ANSWER.replace("vk:6379", "redis://vk1:6379,vk2:6380"));
		assertThat(this.fixture.read().fields()).containsEntry("uri", "redis://relation-12:a%2Fb@vk1:6379,vk2:6380")
			.containsEntry("hostname", "vk1")
			.containsEntry("port", "6379");
	}

	@Test
	void requestIsMadeOnceWithTheDigestOfItsSalt() {
		this.fixture.events(this.fixture.juju().dispatch("relation-created", "valkey:12"));
		String requests = this.relation.databag("app").get("requests");
		JsonNode request = JsonMapper.shared().readTree(requests).get(0);
		assertThat(request.get("salt").asString()).matches("[A-Za-z0-9]{16}");
		assertThat(request.get("request-id").asString()).isEqualTo(ValkeyRequest.id(request.get("salt").asString()));
		assertThat(this.relation.databag("app")).containsEntry("version", "v1");
		this.fixture.events(this.fixture.juju().dispatch("relation-created", "valkey:12"));
		assertThat(this.relation.databag("app")).containsEntry("requests", requests);
	}

	@Test
	void digestIsThatOfOtherCharms() {
		assertThat(ValkeyRequest.id("MGQLcUiHKd1fuLSO")).isEqualTo("315a28d89b4fee78");
	}

	@Test
	void answerToAnotherRequestIsNotOurs() {
		this.fixture.events(this.fixture.juju().dispatch("relation-created", "valkey:12"));
		answer(ANSWER);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("requests has no answer to our request"));
	}

	@Test
	void answerIsCopiedForPythonCharms() {
		answer(ANSWER);
		this.fixture.events(this.fixture.juju().dispatch("relation-changed", "valkey:12"));
		assertThat(this.relation.databag("app/0").get("data"))
			.isEqualTo("{\"315a28d89b4fee78\": {\"resource\": \"*\", \"request-id\": \"315a28d89b4fee78\", "
					+ "\"salt\": \"MGQLcUiHKd1fuLSO\", \"endpoints\": \"vk:6379\", \"secret-user\": \"secret:d0user\", "
					+ "\"secret-tls\": \"secret:d0tls\", \"mode\": \"sentinel\"}}");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("requests has no answer to our request"));
		answer(ANSWER.replace("\"vk:6379\"", "null"));
		assertThat(this.fixture.read()).isEqualTo(new Waiting("endpoints is not set"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{}             | requests is not a list of objects
					[1]            | requests is not a list of objects
					[              | requests is not JSON
					[{}]           | requests has an answer without request-id
					[{"request-id": "a", "endpoints": 5}] | requests has an answer whose endpoints is not a text
					[{"request-id": "a", "endpoints": "h:x"}] | endpoints has a port that is not a number from 0 to 65535
					[{"request-id": "a", "endpoints": "://"}] | endpoints is not a list of hosts with ports
					[{"request-id": "a", "endpoints": "h", "secret-user": "secret:none"}] | secret-user names a secret that does not exist
					""")
	void whatIsUnusableIsNamed(String requests, String reason) {
		this.relation.remote("requests", requests);
		assertThat(this.fixture.read()).isInstanceOf(Invalid.class)
			.extracting(IntegrationReading::reason)
			.isEqualTo(reason);
	}

	@Test
	void otherVersionIsUnusable() {
		this.relation.remote("version", "v2", "requests", "[" + ANSWER + "]");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("version", "is not v1"));
	}

	@Test
	void transportSecurityIsNotSupported() {
		this.fixture.juju().secret("d0tls", "tls", "true");
		answer(ANSWER);
		assertThat(this.fixture.read()).isEqualTo(new Invalid("secret-tls", "asks for TLS, which is not supported"));
	}

	@Test
	void otherEndpointsRunNoMigration() {
		answer(ANSWER);
		assertThat(event()).isEqualTo(IntegrationEvent.migrating("resource_created"));
		answer(ANSWER.replace("vk:6379", "vk2:6379"));
		assertThat(event()).isEqualTo(IntegrationEvent.reconciling("endpoints_changed"));
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "valkey:12")))
			.containsExactly("valkey_relation_broken");
	}

	private IntegrationEvent event() {
		this.relation.databag("app").put("requests", "[" + ANSWER + "]");
		return this.fixture.advance(this.fixture.juju().dispatch("config-changed")).events().get(0).event();
	}

	@Test
	void answerThatGoesIsWaitedForAgain() {
		this.fixture.juju().leader(false);
		answer(ANSWER);
		assertThat(this.fixture.events()).containsExactly("resource_created");
		this.relation.remote("requests", "[]");
		assertThat(this.fixture.events()).containsExactly("valkey_data_removed");
		answer(ANSWER);
		assertThat(this.fixture.events()).containsExactly("resource_created");
		answer("7");
		assertThat(this.fixture.events()).containsExactly("valkey_data_invalid");
		this.relation.remote("requests", "[]");
		assertThat(this.fixture.events()).containsExactly("valkey_data_removed");
	}

	private void answer(String answer) {
		this.relation.remote("version", "v1", "requests", "[" + answer + "]");
	}

}
