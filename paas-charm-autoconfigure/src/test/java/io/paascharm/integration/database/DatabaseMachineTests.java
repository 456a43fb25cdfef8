package io.paascharm.integration.database;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeJuju;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.unit.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the events that a sequence of databags leads to.
 */
class DatabaseMachineTests {

	private final DatabaseFixture database = new DatabaseFixture();

	private final FakeJuju juju = this.database.juju();

	@Test
	void databaseIsCreatedWhenTheAnswerIsComplete() {
		assertThat(events()).isEmpty();
		this.database.remote("endpoints", "pg:5432");
		assertThat(events()).isEmpty();
		complete();
		assertThat(events()).containsExactly("database_created");
		assertThat(events()).isEmpty();
	}

	@Test
	void credentialsInTwoHooksCreateTheDatabaseInTheSecond() {
		this.database.remote("endpoints", "pg:5432", "username", "u");
		assertThat(events()).isEmpty();
		this.database.remote("endpoints", "pg:5432", "username", "u", "password", "p");
		assertThat(events()).containsExactly("database_created");
	}

	@Test
	void otherEndpointsAreEndpointsChanged() {
		complete();
		events();
		this.database.remote("endpoints", "pg2:5432", "secret-user", DatabaseFixture.SECRET);
		assertThat(events()).containsExactly("endpoints_changed");
	}

	@Test
	void otherDatabaseIsEndpointsChanged() {
		complete();
		events();
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET, "database", "other");
		assertThat(events()).containsExactly("endpoints_changed");
	}

	@Test
	void rotatedSecretIsCredentialsChanged() {
		complete();
		events();
		this.database.secret("username", "u", "password", "rotated");
		assertThat(events()).containsExactly("database_credentials_changed");
	}

	@Test
	void replacedSecretIsCredentialsChanged() {
		complete();
		events();
		this.juju.secret("d0other", "username", "u2", "password", "p2");
		this.database.remote("endpoints", "pg:5432", "secret-user", "secret:d0other");
		assertThat(events()).containsExactly("database_credentials_changed");
	}

	@Test
	void plainPasswordThatChangesIsCredentialsChanged() {
		this.database.remote("endpoints", "pg:5432", "username", "u", "password", "p");
		events();
		this.database.remote("endpoints", "pg:5432", "username", "u", "password", "p2");
		assertThat(events()).containsExactly("database_credentials_changed");
	}

	@Test
	void whatTheWorkloadDoesNotUseChangesNothing() {
		complete();
		events();
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET, "version", "15",
				"read-only-endpoints", "ro:5432", "data", "{}");
		assertThat(events()).isEmpty();
	}

	@Test
	void endpointsThatGoAwayAreDataRemoved() {
		complete();
		events();
		this.database.remote("secret-user", DatabaseFixture.SECRET);
		assertThat(events()).containsExactly("database_data_removed");
	}

	@Test
	void secretThatIsGrantedLaterCreatesTheDatabase() {
		complete();
		this.juju.fail("secret-get", Kind.PERMISSION_DENIED);
		assertThat(events()).isEmpty();
		this.juju.fail("secret-get", null);
		assertThat(events()).containsExactly("database_created");
	}

	@Test
	void unusableDataIsInvalidUntilItIsMended() {
		this.database.remote("uris", "postgresql://u:p@h:port/db");
		assertThat(events()).containsExactly("database_data_invalid");
		assertThat(events()).isEmpty();
		this.database.remote("uris", "postgresql://u:p@h:5432/db");
		assertThat(events()).containsExactly("database_created");
		this.database.remote("uris", "nonsense");
		assertThat(events()).containsExactly("database_data_invalid");
		this.database.remote();
		assertThat(events()).containsExactly("database_data_removed");
	}

	@Test
	void relationThatBreaksIsBrokenWithoutReadingIt() {
		complete();
		events();
		this.juju.calls();
		assertThat(events(this.juju.dispatch("relation-broken", DatabaseFixture.RELATION)))
			.containsExactly("database_relation_broken");
		assertThat(this.juju.calls()).noneMatch((call) -> call.startsWith("relation-get"));
	}

	@Test
	void relationThatBreaksBeforeItWasAnsweredIsBroken() {
		events();
		assertThat(events(this.juju.dispatch("relation-broken", DatabaseFixture.RELATION)))
			.containsExactly("database_relation_broken");
	}

	private void complete() {
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET)
			.secret("username", "u", "password", "p");
	}

	private List<String> events() {
		return events(this.juju.dispatch("config-changed"));
	}

	private List<String> events(UnitState unit) {
		return this.database.events(unit);
	}

}
