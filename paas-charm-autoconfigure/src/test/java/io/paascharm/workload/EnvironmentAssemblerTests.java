package io.paascharm.workload;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.WorkloadFixture;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Ready;
import io.paascharm.integration.IntegrationReading.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnvironmentAssembler}.
 */
class EnvironmentAssemblerTests {

	private final WorkloadFixture fixture = new WorkloadFixture("plain",
			"app-secret-key: {type: string}, level: {type: string}, APP_PORT: {type: string}, webserver-workers: {type: int}");

	@Test
	void endpointOfTheUsualNameGivesWhatSeveralGive() {
		this.fixture.integrate("postgresql", "main", database("main"))
			.integrate("postgresql", "postgresql", database("usual"))
			.integrate("postgresql", "audit", database("audit"));
		assertThat(assemble()).containsEntry("DATABASE", "usual");
	}

	@Test
	void firstEndpointGivesWhatSeveralGiveWhereNoneHasTheUsualName() {
		this.fixture.integrate("postgresql", "main", database("main"))
			.integrate("postgresql", "audit", database("audit"));
		assertThat(assemble()).containsEntry("DATABASE", "main");
		this.fixture.integrate("postgresql", "main", new IntegrationReading.Waiting("uri is not set"));
		assertThat(assemble()).containsEntry("DATABASE", "audit");
	}

	@Test
	void endpointsWithPrefixesStandSideBySide() {
		this.fixture.integrate("postgresql", "postgresql", database("one"))
			.integrate("postgresql", "audit-db", database("two"));
		assertThat(assemble()).containsEntry("POSTGRESQL_URI", "one").containsEntry("AUDIT_DB_URI", "two");
	}

	private static IntegrationReading database(String uri) {
		return new IntegrationReading.Ready(Map.of("uri", uri), "");
	}

	@Test
	void defaultsAreBehindEverything() {
		assertThat(assemble()).containsEntry("APP_SECRET_KEY", "generated").containsEntry("LEVEL", "default");
	}

	@Test
	void frameworkOptionReplacesADefault() {
		this.fixture.juju().config("app-secret-key", "own");
		assertThat(assemble()).containsEntry("APP_SECRET_KEY", "own");
	}

	@Test
	void userOptionBecomesAVariableWithThePrefix() {
		this.fixture.juju().config("level", "user");
		assertThat(assemble()).containsEntry("APP_LEVEL", "user").containsEntry("LEVEL", "default");
	}

	@Test
	void integrationReplacesADefault() {
		this.fixture.integrate("postgresql", "postgresql://h/db", "h/db");
		assertThat(assemble()).containsEntry("LEVEL", "integration")
			.containsEntry("POSTGRESQL_URI", "postgresql://h/db");
	}

	@Test
	void integrationThatIsNotReadyGivesWhatIsMeantForUnrelated() {
		assertThat(assemble()).doesNotContainKey("OTEL_TRACES_EXPORTER");
		this.fixture.integrateOptional("tracing", new Waiting("nothing"));
		assertThat(assemble()).containsEntry("OTEL_TRACES_EXPORTER", "none");
		this.fixture.integrate("tracing", "http://tempo", "");
		assertThat(assemble()).containsEntry("OTEL_TRACES_EXPORTER", "otlp");
	}

	@Test
	void proxiesOfTheModelComeInBothSpellings() {
		this.fixture.juju()
			.with("JUJU_CHARM_HTTP_PROXY", "http://p:1")
			.with("JUJU_CHARM_HTTPS_PROXY", "")
			.with("JUJU_CHARM_NO_PROXY", "localhost");
		assertThat(assemble()).containsEntry("http_proxy", "http://p:1")
			.containsEntry("HTTP_PROXY", "http://p:1")
			.containsEntry("no_proxy", "localhost")
			.containsEntry("NO_PROXY", "localhost")
			.doesNotContainKeys("https_proxy", "HTTPS_PROXY");
	}

	@Test
	void overrideWinsOverEverything() {
		this.fixture.juju().with("JUJU_CHARM_HTTP_PROXY", "http://p:1");
		this.fixture.integrate("postgresql", "postgresql://h/db", "h/db")
			.override("LEVEL", "override")
			.override("HTTP_PROXY", "")
			.override("DATABASE_URL", "{postgresql.uri}?app={port}")
			.override("ABSENT", "{redis.uri}")
			.override("POSTGRESQL_URI", "{postgresql.no-such-field}");
		assertThat(assemble()).containsEntry("LEVEL", "override")
			.containsEntry("DATABASE_URL", "postgresql://h/db?app=8000")
			.containsEntry("http_proxy", "http://p:1")
			.doesNotContainKeys("HTTP_PROXY", "ABSENT", "POSTGRESQL_URI");
	}

	@Test
	void whatTheCharmKnowsIsFilledIn() {
		this.fixture.paasConfig("{port: 7000}");
		assertThat(assemble()).containsEntry("APP_PORT", "7000")
			.containsEntry("APP_BASE_URL", "http://app.dev:7000")
			.doesNotContainKey("APP_PEER_FQDNS");
		this.fixture.integrate("secret-storage", new Ready(Map.of("secret-key", "k", "peer-fqdns", "app-1.app"), ""))
			.integrate("ingress", new Ready(Map.of("url", "https://gw/dev-app"), ""));
		assertThat(assemble()).containsEntry("APP_BASE_URL", "https://gw/dev-app")
			.containsEntry("APP_PEER_FQDNS", "app-1.app");
	}

	private Map<String, String> assemble() {
		return new EnvironmentAssembler(this.fixture.context()).assemble();
	}

}
