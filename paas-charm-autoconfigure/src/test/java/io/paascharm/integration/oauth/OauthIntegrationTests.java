package io.paascharm.integration.oauth;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Ready;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.integration.IntegrationState;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OauthIntegration}.
 */
class OauthIntegrationTests {

	private static final String NO_CLIENT = "Please check hydra charm!";

	private static final String NO_INGRESS = "Ingress relation is required for OIDC to work correctly!";

	private static final String NO_OPENID = "The 'openid' scope is required for OAuth integration, please add it to the scopes.";

	private final IntegrationFixture fixture = new IntegrationFixture(new OauthIntegration(), "oidc", Role.REQUIRER)
		.options("oidc-scopes: {type: string}, oidc-redirect-path: {type: string}, "
				+ "oidc-user-name-attribute: {type: string}");

	private final FakeJuju juju = this.fixture.juju().secret("d0er", "secret", "s3cr3t");

	private final FakeRelation relation = this.fixture.relate(20, "hydra");

	@Test
	void clientIsCompleteWithIngressAndTheDescriptorsDefaults() {
		client();
		ingress("https://gw.example.com/dev-app");
		assertThat(this.fixture.read().fields())
			.isEqualTo(Map.ofEntries(Map.entry("issuer-url", "https://idp.example.com"),
					Map.entry("authorization-endpoint", "https://idp.example.com/auth"),
					Map.entry("token-endpoint", "https://idp.example.com/token"),
					Map.entry("userinfo-endpoint", "https://idp.example.com/userinfo"),
					Map.entry("jwks-endpoint", "https://idp.example.com/jwks.json"), Map.entry("client-id", "3f0c"),
					Map.entry("client-secret", "s3cr3t"), Map.entry("scopes", "openid profile email"),
					Map.entry("scopes-json", "\"openid profile email\""),
					Map.entry("scopes-comma", "openid,profile,email"), Map.entry("user-name-attribute", "oidc-name"),
					Map.entry("redirect-uri", "https://gw.example.com/dev-app/callback")));
		assertThat(this.fixture.read().place()).isEmpty();
	}

	@Test
	void optionsOfTheEndpointAreUsed() {
		client();
		ingress("http://dev-app.gw.example/");
		this.juju.config("oidc-scopes", " profile  openid ")
			.config("oidc-redirect-path", "//login")
			.config("oidc-user-name-attribute", "email");
		assertThat(this.fixture.read().fields()).containsEntry("scopes-json", "\" profile  openid \"")
			.containsEntry("scopes-comma", "profile,openid")
			.containsEntry("user-name-attribute", "email")
			.containsEntry("redirect-uri", "http://dev-app.gw.example/login");
	}

	@Test
	void clientThatIsNotMadeYetBlocks() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("issuer_url, authorization_endpoint, token_endpoint, "
				+ "userinfo_endpoint, jwks_endpoint, client_id are not set", NO_CLIENT));
		client().remove("client_id");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("client_id is not set", NO_CLIENT));
		client().remove("client_secret_id");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("client_secret_id is not set", NO_CLIENT));
	}

	@Test
	void secretThatCannotBeReadYetBlocks() {
		client();
		this.juju.secret("d0er", "other", "value");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("secret is not set", NO_CLIENT));
		this.juju.fail("secret-get", HookToolException.Kind.PERMISSION_DENIED);
		assertThat(this.fixture.read())
			.isEqualTo(new Waiting("client_secret_id is not granted to this application", NO_CLIENT));
		this.juju.fail("secret-get", HookToolException.Kind.NOT_FOUND);
		assertThat(this.fixture.read())
			.isEqualTo(new Invalid("client_secret_id", "names a secret that does not exist"));
	}

	@Test
	void ingressIsNeeded() {
		client();
		assertThat(this.fixture.read()).isEqualTo(new Waiting("no ingress is ready", NO_INGRESS));
		this.fixture.other("ingress", new Waiting("url is not set"));
		assertThat(this.fixture.read()).isEqualTo(new Waiting("no ingress is ready", NO_INGRESS));
	}

	@ParameterizedTest
	@ValueSource(strings = { "profile", "notopenid openid2", "" })
	void openidIsNeededAsAWord(String scopes) {
		client();
		ingress("https://gw.example.com/dev-app");
		this.juju.config("oidc-scopes", scopes);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("openid is not a scope", NO_OPENID));
	}

	@Test
	void optionThatNoVariableCanHoldIsNamed() {
		client();
		this.juju.config("oidc-scopes", "openid\nemail");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("oidc-scopes", "has a control character"));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			3f0c,        3f0c
			"3f0c",      3f0c
			12345,       12345
			true,        true
			"a\\"b",     a"b
			"open,       "open
			[open,       [open
			""")
	void valuesAreJsonTextsOrPlain(String given, String id) {
		client().put("client_id", given);
		ingress("https://gw.example.com/dev-app");
		assertThat(this.fixture.read().fields()).containsEntry("client-id", id);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			["a"],        is not a text
			{"a": 1},     is not a text
			"a\\n",       has a control character
			""")
	void valuesThatAreNoTextsAreNamed(String given, String problem) {
		client().put("client_id", given);
		assertThat(this.fixture.read()).isEqualTo(new Invalid("client_id", problem));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"\"", "\"null\"" })
	void valuesThatSayNothingAreMissing(String given) {
		client().put("client_id", given);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("client_id is not set", NO_CLIENT));
	}

	@Test
	void requestIsMadeAtOnce() {
		this.fixture.events(this.juju.dispatch("relation-created", "oidc:20"));
		assertThat(this.relation.databag("app")).isEqualTo(Map.of("redirect_uri", "http://app.dev:8000/callback",
				"scope", "openid profile email", "grant_types", "[\"authorization_code\"]", "audience", "[]",
				"token_endpoint_auth_method", "client_secret_basic"));
	}

	@Test
	void requestFollowsTheIngress() {
		this.fixture.prepare(this.juju.dispatch("config-changed"));
		ingress("https://gw.example.com/dev-app");
		this.fixture.prepare(this.juju.dispatch("relation-changed", "ingress:4"));
		assertThat(this.relation.databag("app")).containsEntry("redirect_uri",
				"https://gw.example.com/dev-app/callback");
	}

	@Test
	void requestStaysWithoutIngress() {
		this.relation.databag("app").put("redirect_uri", "https://gw.example.com/dev-app/callback");
		this.fixture.prepare(this.juju.dispatch("config-changed"));
		assertThat(this.relation.databag("app"))
			.isEqualTo(Map.of("redirect_uri", "https://gw.example.com/dev-app/callback"));
	}

	@Test
	void requestWithoutOpenidIsNotMade() {
		this.juju.config("oidc-scopes", "profile");
		this.fixture.prepare(this.juju.dispatch("config-changed"));
		assertThat(this.relation.databag("app")).isEmpty();
	}

	@Test
	void followerMakesNoRequest() {
		this.juju.leader(false);
		this.fixture.prepare(this.juju.dispatch("config-changed"));
		assertThat(this.juju.writes()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "config-changed, true", "leader-elected, true", "upgrade-charm, true", "update-status, false" })
	void requestThatIsAnsweredIsLookedAfterWhenItMayHaveChanged(String hook, boolean due) {
		IntegrationContext context = this.fixture.context(this.juju.dispatch(hook), IntegrationState.READY);
		assertThat(new OauthRequest(context).isDue()).isEqualTo(due);
	}

	@Test
	void requestThatIsAnsweredIsLookedAfterInEventsOfTheIngress() {
		ingress("https://gw.example.com/dev-app");
		assertThat(new OauthRequest(
				this.fixture.context(this.juju.dispatch("relation-changed", "ingress:4"), IntegrationState.READY))
			.isDue()).isTrue();
		assertThat(new OauthRequest(
				this.fixture.context(this.juju.dispatch("relation-changed", "redis:5"), IntegrationState.READY))
			.isDue()).isFalse();
	}

	@Test
	void endUnblocks() {
		this.fixture.events();
		assertThat(this.fixture.events(this.juju.dispatch("relation-broken", "oidc:20")))
			.containsExactly("info_removed");
	}

	@Test
	void secretIsNotShown() {
		client();
		ingress("https://gw.example.com/dev-app");
		assertThat(this.fixture.read().toString()).doesNotContain("s3cr3t");
	}

	private Map<String, String> client() {
		return this.relation
			.remote("issuer_url", "https://idp.example.com", "authorization_endpoint", "https://idp.example.com/auth",
					"token_endpoint", "https://idp.example.com/token", "introspection_endpoint",
					"https://idp.example.com/introspect", "userinfo_endpoint", "https://idp.example.com/userinfo",
					"jwks_endpoint", "https://idp.example.com/jwks.json", "scope", "openid profile email phone",
					"jwt_access_token", "True", "client_id", "3f0c", "client_secret_id", "secret:d0er")
			.databag("hydra");
	}

	private void ingress(String url) {
		this.fixture.other("ingress", new Ready(Map.of("url", url), ""));
	}

}
