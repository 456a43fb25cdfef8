package io.paascharm.integration.database;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DatabaseRequest}.
 */
class DatabaseRequestTests {

	private static final String REQUESTED = "[\"username\", \"password\", \"tls\", \"tls-ca\", \"uris\", "
			+ "\"read-only-uris\", \"entity-name\", \"entity-password\"]";

	private static final Map<String, String> SECRETS = Map.of("requested-secrets", REQUESTED, "provided-secrets",
			"[\"mtls-cert\"]");

	private final DatabaseFixture database = new DatabaseFixture();

	private final FakeJuju juju = this.database.juju();

	@BeforeEach
	void provider() {
		this.database.remote("endpoints", "pg:5432");
	}

	@Test
	void leaderRequestsInRelationCreated() {
		created();
		assertThat(ours()).containsExactlyInAnyOrderEntriesOf(
				Map.of("database", "app", "requested-secrets", REQUESTED, "provided-secrets", "[\"mtls-cert\"]"));
		assertThat(unit()).isEqualTo(SECRETS);
	}

	@Test
	void followerWritesNoApplicationData() {
		this.juju.leader(false);
		created();
		assertThat(this.juju.writes()).isEmpty();
		changed();
		assertThat(ours()).isEmpty();
		assertThat(unit()).containsOnlyKeys("data");
		assertThat(this.juju.calls()).noneMatch((call) -> call.endsWith("--app - app"));
	}

	@Test
	void requestIsNotRepeated() {
		created();
		this.juju.calls();
		created();
		this.database.prepare(this.juju.dispatch("config-changed"));
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void requestThatTheFormerLeaderDidNotWriteIsMadeUpLater() {
		this.juju.leader(false);
		created();
		this.juju.leader(true);
		this.database.prepare(this.juju.dispatch("leader-elected"));
		assertThat(ours()).containsEntry("database", "app");
	}

	@Test
	void requestOfAPythonCharmIsLeftAsItIs() {
		this.database.relation().databag("app").put("database", "its-own");
		this.database.prepare(this.juju.dispatch("upgrade-charm"));
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void requestWithoutSecretsNamesTheDatabaseOnly() {
		this.juju.with("JUJU_VERSION", "2.9.49");
		created();
		assertThat(ours()).isEqualTo(Map.of("database", "app"));
		assertThat(unit()).isEmpty();
	}

	@Test
	void requestAcrossModelsProvidesNoSecrets() {
		this.database.relation().model("11111111-7c1d-4e0b-8a3f-1d2e3f405060");
		created();
		assertThat(ours()).isEqualTo(Map.of("database", "app", "requested-secrets", REQUESTED));
		assertThat(unit()).isEqualTo(Map.of("requested-secrets", REQUESTED));
	}

	@Test
	void modelIsAskedForOnlyWhenTheRequestIsWritten() {
		created();
		assertThat(this.juju.calls()).filteredOn((call) -> call.startsWith("relation-model-get"))
			.containsExactly("relation-model-get -r " + DatabaseFixture.RELATION);
		created();
		changed();
		assertThat(this.juju.calls()).noneMatch((call) -> call.startsWith("relation-model-get"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "3.6.1", "3.1.6", "3.6-beta1" })
	void modelIsNotAskedForBeforeJujuTellsIt(String version) {
		this.juju.with("JUJU_VERSION", version);
		this.database.relation().model("11111111-7c1d-4e0b-8a3f-1d2e3f405060");
		created();
		assertThat(this.juju.calls()).noneMatch((call) -> call.startsWith("relation-model-get"));
		assertThat(unit()).isEqualTo(SECRETS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NOT_STARTED", "OTHER", "RELATION_NOT_FOUND" })
	void modelThatCannotBeToldIsOurs(Kind kind) {
		this.juju.fail("relation-model-get", kind);
		created();
		assertThat(unit()).isEqualTo(SECRETS);
	}

	@Test
	void modelThatIsNotToldInTimeFailsTheDispatch() {
		this.juju.fail("relation-model-get", Kind.TIMEOUT);
		assertThatExceptionOfType(HookToolException.class).isThrownBy(this::created);
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void answerIsCopiedInRelationChanged() {
		this.database.remote("version", "14.15", "endpoints", "pg:5432", "data", "{\"not\": \"copied\"}", "database",
				"caf\u00e9", "empty-json", "{}");
		changed();
		assertThat(unit()).containsEntry("data", "{\"database\": \"caf\\u00e9\", \"empty-json\": \"{}\", "
				+ "\"endpoints\": \"pg:5432\", \"version\": \"14.15\"}");
	}

	@Test
	void answerIsCopiedOnceOnly() {
		changed();
		this.juju.calls();
		changed();
		assertThat(this.juju.writes()).isEmpty();
	}

	@Test
	void answerIsNotCopiedInOtherHooks() {
		this.database.prepare(this.juju.dispatch("config-changed"));
		created();
		assertThat(unit()).doesNotContainKey("data");
	}

	@Test
	void certificatesAreLabelledForRotations() {
		this.database.remote("endpoints", "pg:5432", "secret-tls", "secret:d0tls");
		this.juju.secret("d0tls", "tls", "true");
		changed();
		assertThat(this.juju.calls()).contains("secret-get secret:d0tls --label=postgresql.107.tls.secret --refresh");
		assertThat(unit()).containsKey("data");
	}

	@Test
	void answerIsCopiedLaterIfCertificatesAreNotGrantedYet() {
		this.database.remote("endpoints", "pg:5432", "secret-tls", "secret:d0tls");
		changed();
		assertThat(unit()).doesNotContainKey("data");
		this.juju.secret("d0tls", "tls", "true");
		changed();
		assertThat(unit()).containsKey("data");
	}

	private void created() {
		this.database.prepare(this.juju.dispatch("relation-created", DatabaseFixture.RELATION));
	}

	private void changed() {
		this.database.prepare(this.juju.dispatch("relation-changed", DatabaseFixture.RELATION));
	}

	private Map<String, String> ours() {
		return this.database.relation().databag("app");
	}

	private Map<String, String> unit() {
		return this.database.relation().databag("app/0");
	}

}
