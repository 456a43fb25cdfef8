package io.paascharm.integration.httpproxy;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.integration.IntegrationState;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpProxyIntegration}.
 */
class HttpProxyIntegrationTests {

	private static final String ID = "062220f1-91e8-4185-9ecb-8b509c2b3abe";

	private static final String OTHER = "d2c5b1f2-5d52-4a1d-9f3c-0d6c9a4e1b11";

	private static final String STATUS = "http-proxy relation data is either unavailable, invalid or not usable.";

	private static final String READY = """
			{"requirer": "%s", "status": "ready", "auth": "none", \
			"http_proxy": "http://Squid.proxy:3128", "https_proxy": "http://squid.proxy:3129"}""";

	private static final String WITH_USER = """
			{"requirer": "%s", "status": "ready", "auth": "userpass", "user": "secret:d0er", \
			"http_proxy": "http://squid.proxy:3128/x", "https_proxy": "https://squid.proxy:443"}""";

	private final IntegrationFixture fixture = new IntegrationFixture(new HttpProxyIntegration(), "http-proxy",
			Role.REQUIRER);

	private final FakeJuju juju = this.fixture.juju().secret("d0er", "username", "u@x", "password", "p/w:#");

	private final FakeRelation relation = this.fixture.relate(11, "squid");

	@Test
	void urlWithoutUserIsWhole() {
		answer(READY.formatted(ID));
		assertThat(this.fixture.read().fields())
			.isEqualTo(Map.of("http-proxy", "http://squid.proxy:3128/", "https-proxy", "http://squid.proxy:3129/"));
	}

	@Test
	void userAndPasswordAreEncodedAndThePathIsDropped() {
		answer(WITH_USER.formatted(ID));
		assertThat(this.fixture.read().fields()).isEqualTo(Map.of("http-proxy",
				"http://u%40x:p%2Fw%3A%23@squid.proxy:3128", "https-proxy", "https://u%40x:p%2Fw%3A%23@squid.proxy"));
	}

	@Test
	void modelTellsWhatNeedsNoProxy() {
		this.juju.with("JUJU_CHARM_NO_PROXY", "10.0.0.0/8,localhost");
		answer(READY.formatted(ID));
		assertThat(this.fixture.read().fields()).containsEntry("no-proxy", "10.0.0.0/8,localhost");
	}

	@Test
	void requestIsMadeOnce() {
		this.relation.databag("app").clear();
		this.fixture.events();
		String requests = this.relation.databag("app").get("requests");
		assertThat(requests).startsWith("[{\"auth\": [], \"domains\": [], \"requirer\": \"").endsWith("\"}]");
		this.fixture.events(this.juju.dispatch("upgrade-charm"));
		assertThat(this.relation.databag("app")).isEqualTo(Map.of("requests", requests));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{}", "7", "[{", "[{\"requirer\": []}]", "[null]" })
	void requestThatIsNoneIsReplaced(String requests) {
		this.relation.databag("app").put("requests", requests);
		this.fixture.events();
		assertThat(this.relation.databag("app").get("requests")).startsWith("[{\"auth\": []");
	}

	@Test
	void followerMakesNoRequestAndTakesTheAnswerThatIsReady() {
		this.juju.leader(false);
		this.relation.databag("app").clear();
		answer(READY.formatted(OTHER), "{\"requirer\": \"%s\", \"status\": \"rejected\"}".formatted(ID));
		assertThat(this.fixture.events()).containsExactly("proxy_changed");
		assertThat(this.relation.databag("app")).isEmpty();
	}

	@Test
	void followerDoesNotChooseBetweenAnswers() {
		this.juju.leader(false);
		answer(READY.formatted(OTHER), READY.formatted(ID));
		assertThat(this.fixture.read()).isEqualTo(new Invalid("responses", "holds several answers that are ready"));
	}

	@Test
	void leaderTakesTheAnswerToItsRequest() {
		answer("{\"requirer\": \"%s\", \"status\": \"pending\"}".formatted(OTHER),
				READY.formatted(ID.toUpperCase(Locale.ROOT)));
		assertThat(this.fixture.read().state()).isEqualTo(IntegrationState.READY);
		answer(READY.formatted(OTHER));
		assertThat(this.fixture.read()).isEqualTo(new Waiting("the request is not answered", STATUS));
		answer(READY.formatted(ID), READY.formatted(ID));
		assertThat(this.fixture.read()).isEqualTo(new Invalid("responses", "holds two answers to one request"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pending", "accepted", "rejected", "invalid", "unsupported", "error" })
	void requestThatIsNotGrantedBlocks(String status) {
		answer("{\"requirer\": \"%s\", \"status\": \"%s\"}".formatted(ID, status));
		assertThat(this.fixture.read()).isEqualTo(new Waiting("the request is " + status, STATUS));
		this.juju.leader(false);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("the request is " + status, STATUS));
	}

	@Test
	void answerThatIsMissingBlocks() {
		this.relation.remote();
		assertThat(this.fixture.read()).isEqualTo(new Waiting("responses is not set", STATUS));
		answer();
		assertThat(this.fixture.read()).isEqualTo(new Waiting("the request is not answered", STATUS));
		answer("{\"requirer\": \"%s\"}".formatted(ID));
		assertThat(this.fixture.read()).isEqualTo(new Waiting("status is not set", STATUS));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					[{                                          | responses   | is not JSON
					{}                                          | responses   | is not a list
					7                                           | responses   | is not a list
					[{"requirer": "ID", "status": "soon"}]      | status      | is none of pending, accepted, rejected, invalid, unsupported, error, ready
					[{"requirer": "ID", "status": "ready"}]     | http_proxy  | is not set
					[{"requirer": "ID", "status": "ready", "http_proxy": "http://a", "https_proxy": null}] | https_proxy | is not set
					[{"requirer": "ID", "status": "ready", "http_proxy": "squid", "https_proxy": "http://a"}] | http_proxy | is not an absolute URL
					[{"requirer": "ID", "status": "ready", "http_proxy": "squid:3128", "https_proxy": "http://a"}] | http_proxy | is not a URL with a host
					[{"requirer": "ID", "status": "ready", "auth": "srcip+userpass", "http_proxy": "http://a", "https_proxy": "http://a"}] | user | is not set
					[{"requirer": "ID", "status": "ready", "user": "secret:gone", "http_proxy": "http://a", "https_proxy": "http://a"}] | user | names a secret that does not exist
					""")
	void nonsenseIsNamed(String responses, String field, String problem) {
		this.relation.remote("responses", responses.replace("ID", ID));
		assertThat(this.fixture.read()).isEqualTo(new Invalid(field, problem));
	}

	@Test
	void secretThatIsNotGrantedOrNotWholeBlocks() {
		answer(WITH_USER.formatted(ID));
		this.juju.secret("d0er", "username", "u", "password", "");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("password is not set", STATUS));
		this.juju.fail("secret-get", HookToolException.Kind.PERMISSION_DENIED);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("user is not granted to this application", STATUS));
	}

	@Test
	void passwordThatChangesReachesTheWorkload() {
		answer(WITH_USER.formatted(ID));
		this.fixture.events();
		assertThat(this.fixture.events()).isEmpty();
		this.juju.secret("d0er", "username", "u", "password", "new");
		assertThat(this.fixture.events()).containsExactly("proxy_changed");
	}

	@Test
	void passwordIsNotShown() {
		answer(WITH_USER.formatted(ID));
		assertThat(this.fixture.read().toString()).doesNotContain("p/w", "p%2Fw", "u@x");
	}

	@Test
	void ownRequestIsNotReadWhenNothingHappened() {
		answer(READY.formatted(ID));
		this.fixture.events();
		this.juju.calls();
		this.fixture.events();
		assertThat(this.juju.calls()).noneMatch((call) -> call.startsWith("relation-get") && call.endsWith(" app"));
	}

	@Test
	void proxyComesIsTakenBackAndGoes() {
		assertThat(this.fixture.events()).isEmpty();
		answer(READY.formatted(ID));
		assertThat(this.fixture.events()).containsExactly("proxy_changed");
		this.relation.remote("responses", "{}");
		assertThat(this.fixture.events()).containsExactly("proxy_changed");
		answer();
		assertThat(this.fixture.events()).containsExactly("proxy_changed");
		answer(READY.formatted(ID));
		assertThat(this.fixture.events()).containsExactly("proxy_changed");
		assertThat(this.fixture.events(this.juju.dispatch("relation-broken", "http-proxy:11")))
			.containsExactly("proxy_changed");
	}

	@Test
	void endOfAPendingRequestUnblocks() {
		this.fixture.events();
		assertThat(this.fixture.events(this.juju.dispatch("relation-broken", "http-proxy:11")))
			.containsExactly("proxy_changed");
	}

	@BeforeEach
	void request() {
		this.relation.databag("app").put("requests", "[{\"auth\": [], \"domains\": [], \"requirer\": \"" + ID + "\"}]");
	}

	private void answer(String... answers) {
		this.relation.remote("responses", "[" + String.join(", ", answers) + "]");
	}

}
