package io.paascharm.integration.tracing;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Ready;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TracingIntegration}.
 */
class TracingIntegrationTests {

	private static final String HTTP = """
			{"protocol": {"name": "otlp_http", "type": "http"}, "url": "http://tempo-0.Tempo-endpoints:4318"}""";

	private static final String GRPC = """
			{"protocol": {"name": "otlp_grpc", "type": "grpc"}, "url": "tempo-0.tempo-endpoints:4317"}""";

	private final IntegrationFixture fixture = new IntegrationFixture(new TracingIntegration(), "tracing",
			Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(17, "tempo");

	@Test
	void firstReceiverOfTheProtocolCounts() {
		answer("[" + GRPC + ", " + HTTP + ", " + HTTP.replace("tempo-0", "tempo-1") + "]");
		assertThat(this.fixture.read())
			.isEqualTo(new Ready(Map.of("url", "http://tempo-0.tempo-endpoints:4318/", "service-name", "app"), ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{}", "7", "null", "\"otlp_http\"", "[7, null, []]",
			"[{\"protocol\": \"otlp_http\", \"url\": \"http://tempo\"}]",
			"[{\"protocol\": {\"name\": \"otlp_grpc\"}, \"url\": \"tempo:4317\"}]",
			"[{\"protocol\": {\"name\": \"otlp_http\"}}]",
			"[{\"protocol\": {\"name\": \"otlp_http\"}, \"url\": null}]" })
	void receiverThatCannotBeUsedSwitchesNothingOn(String receivers) {
		answer(receivers);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("receivers name no URL of otlp_http"));
	}

	@Test
	void providerThatSaysNothingIsWaitedFor() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("receivers is not set"));
		answer("[{");
		assertThat(this.fixture.read()).isEqualTo(new Waiting("receivers is not JSON"));
	}

	@Test
	void urlThatIsNoneIsNamed() {
		answer("[" + HTTP.replace("http://tempo-0.Tempo-endpoints:4318", "tempo") + "]");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("url", "is not an absolute URL"));
	}

	@Test
	void protocolIsAskedForOnce() {
		this.fixture.events(this.fixture.juju().dispatch("relation-created", "tracing:17"));
		assertThat(this.relation.databag("app")).isEqualTo(Map.of("receivers", "[\"otlp_http\"]"));
		this.fixture.juju().calls();
		this.fixture.events(this.fixture.juju().dispatch("relation-changed", "tracing:17"));
		assertThat(this.fixture.juju().writes()).isEmpty();
	}

	@Test
	void followerAsksForNothingAndReadsTheAnswer() {
		this.fixture.juju().leader(false);
		assertThat(this.fixture.events()).isEmpty();
		assertThat(this.relation.databag("app")).isEmpty();
		answer("[" + HTTP + "]");
		assertThat(this.fixture.events()).containsExactly("tracing_endpoint_changed");
	}

	@Test
	void newLeaderAsksForWhatNobodyAskedFor() {
		answer("[" + HTTP + "]");
		this.fixture.juju().leader(false);
		this.fixture.events();
		this.fixture.juju().leader(true);
		this.fixture.events(this.fixture.juju().dispatch("leader-elected"));
		assertThat(this.relation.databag("app")).containsOnlyKeys("receivers");
	}

	@Test
	void collectorComesMovesAndGoes() {
		this.fixture.events();
		answer("[" + HTTP + "]");
		assertThat(this.fixture.events()).containsExactly("tracing_endpoint_changed");
		assertThat(this.fixture.events()).isEmpty();
		answer("[" + HTTP.replace("tempo-0", "tempo-1") + "]");
		assertThat(this.fixture.events()).containsExactly("tracing_endpoint_changed");
		answer("[]");
		assertThat(this.fixture.events()).containsExactly("tracing_endpoint_removed");
		answer("[" + HTTP.replace("http://tempo-0.Tempo-endpoints:4318", "tempo") + "]");
		assertThat(this.fixture.events()).containsExactly("tracing_endpoint_removed");
		answer("[" + HTTP + "]");
		assertThat(this.fixture.events()).containsExactly("tracing_endpoint_changed");
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "tracing:17")))
			.containsExactly("tracing_endpoint_removed");
	}

	private void answer(String receivers) {
		this.relation.remote("receivers", receivers);
	}

}
