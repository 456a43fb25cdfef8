package io.paascharm.integration.openfga;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OpenfgaIntegration}.
 */
class OpenfgaIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new OpenfgaIntegration(), "openfga",
			Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(19, "fga").unit("fga/0");

	@Test
	void tokenIsInASecret() {
		remote("store_id", "01HX", "token_secret_id", "secret:d0er");
		this.fixture.juju().secret("d0er", "token", "t0ken");
		assertThat(this.fixture.read().fields()).isEqualTo(Map.of("grpc-api-url", "fga:8081", "http-api-url",
				"http://fga:8080", "store-id", "01HX", "token", "t0ken", "credentials-method", "API_TOKEN"));
	}

	@Test
	void tokenMayBeInTheDatabag() {
		remote("token", "plain");
		assertThat(this.fixture.read().fields()).containsEntry("token", "plain");
	}

	@Test
	void methodIsGivenWithATokenOnly() {
		remote();
		assertThat(this.fixture.read().fields()).containsOnlyKeys("grpc-api-url", "http-api-url");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("grpc_api_url, http_api_url are not set"));
		remote("token_secret_id", "secret:d0er");
		this.fixture.juju().secret("d0er", "other", "t0ken");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("token is not set"));
	}

	@Test
	void whatIsUnusableIsNamed() {
		remote("http_api_url", "fga:8080");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("http_api_url", "is not an http or https URL"));
	}

	@Test
	void leaderAsksForAStoreOfOurName() {
		this.fixture.events(this.fixture.juju().dispatch("relation-created", "openfga:19"));
		assertThat(this.relation.databag("app")).isEqualTo(Map.of("store_name", "app"));
	}

	@Test
	void rotatedTokenAndEndAreSeenAtOnce() {
		remote("token_secret_id", "secret:d0er");
		this.fixture.juju().secret("d0er", "token", "one");
		assertThat(this.fixture.events()).containsExactly("openfga_store_created");
		this.fixture.juju().secret("d0er", "token", "two");
		assertThat(this.fixture.events()).containsExactly("openfga_store_changed");
		assertThat(this.fixture.events()).isEmpty();
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "openfga:19")))
			.containsExactly("openfga_relation_broken");
	}

	private void remote(String... more) {
		this.relation.remote("grpc_api_url", "fga:8081", "http_api_url", "http://fga:8080");
		for (int i = 0; i < more.length; i += 2) {
			this.relation.databag("fga").put(more[i], more[i + 1]);
		}
	}

}
