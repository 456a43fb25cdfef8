package io.paascharm.integration.database;

import java.util.Map;

import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Ready;
import io.paascharm.integration.IntegrationReading.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what {@link DatabaseIntegration} reads.
 */
class DatabaseIntegrationTests {

	private final DatabaseFixture database = new DatabaseFixture();

	@Test
	void emptyDatabagWaitsForAll() {
		assertThat(this.database.read()).isEqualTo(new Waiting("endpoints, username, password are not set"));
	}

	@Test
	void endpointsAloneWaitForCredentials() {
		this.database.remote("endpoints", "pg:5432", "database", "shop");
		assertThat(this.database.read()).isEqualTo(new Waiting("username, password are not set"));
	}

	@Test
	void credentialsAloneWaitForEndpoints() {
		this.database.remote("secret-user", DatabaseFixture.SECRET).secret("username", "u", "password", "hunter22");
		assertThat(this.database.read()).isEqualTo(new Waiting("endpoints is not set"));
	}

	@Test
	void uriIsBuiltFromTheFirstEndpointAndTheNameOfTheApplication() {
		this.database.remote("endpoints", "a:1,b:2", "secret-user", DatabaseFixture.SECRET)
			.secret("username", "u", "password", "p");
		assertThatFields().containsEntry("uri", "postgresql://u:p@a:1/app");
	}

	@Test
	void uriIsBuiltFromPlainValues() {
		this.database.remote("endpoints", "pg:5432", "username", "u", "password", "p", "database", "shop");
		assertThatFields().containsEntry("uri", "postgresql://u:p@pg:5432/shop");
	}

	@Test
	void secretComesBeforePlainValues() {
		this.database
			.remote("endpoints", "pg:5432", "username", "old", "password", "old", "uris", "postgresql://old@old/old",
					"secret-user", DatabaseFixture.SECRET)
			.secret("username", "u", "password", "p");
		assertThatFields().containsEntry("uri", "postgresql://u:p@pg:5432/app");
	}

	@Test
	void whatASecretLacksIsNotTakenFromTheDatabag() {
		this.database.remote("endpoints", "pg:5432", "password", "plain", "secret-user", DatabaseFixture.SECRET)
			.secret("username", "u");
		assertThat(this.database.read()).isEqualTo(new Waiting("password is not set"));
	}

	@Test
	void secretWithoutCredentialsLeavesThePlainValues() {
		this.database
			.remote("endpoints", "pg:5432", "username", "u", "password", "p", "secret-user", DatabaseFixture.SECRET)
			.secret("tls", "true");
		assertThatFields().containsEntry("uri", "postgresql://u:p@pg:5432/app");
	}

	@Test
	void secretIsNotReadBeforeJujuHasSecrets() {
		this.database.juju().with("JUJU_VERSION", "2.9.49");
		this.database.remote("endpoints", "pg:5432", "username", "u", "password", "p", "secret-user",
				DatabaseFixture.SECRET);
		assertThatFields().containsEntry("username", "u");
		assertThat(this.database.juju().calls()).noneMatch((call) -> call.startsWith("secret-get"));
	}

	@Test
	void secretIsReadByItsUriWithLabelAndRefresh() {
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET)
			.secret("username", "u", "password", "p");
		this.database.read();
		assertThat(this.database.juju().calls())
			.contains("secret-get " + DatabaseFixture.SECRET + " --label=postgresql.107.user.secret --refresh");
	}

	@Test
	void replacedSecretIsReadAtOnce() {
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET)
			.secret("username", "u", "password", "p");
		this.database.read();
		this.database.juju().secret("d0other", "username", "u2", "password", "p2");
		this.database.remote("endpoints", "pg:5432", "secret-user", "secret:d0other");
		assertThatFields().containsEntry("uri", "postgresql://u2:p2@pg:5432/app");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret:d0erdgfmp25c762i8np0", "d0erdgfmp25c762i8np0", DatabaseFixture.SECRET })
	void everyFormOfASecretUriIsRead(String uri) {
		this.database.remote("endpoints", "pg:5432", "secret-user", uri).secret("username", "u", "password", "p");
		assertThatFields().containsEntry("username", "u");
	}

	@Test
	void secretThatIsNotGrantedIsWaitedFor() {
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET);
		this.database.juju().fail("secret-get", Kind.PERMISSION_DENIED);
		assertThat(this.database.read()).isEqualTo(new Waiting("secret-user is not granted to this application"));
	}

	@Test
	void secretThatDoesNotExistIsInvalid() {
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET);
		assertThat(this.database.read()).isEqualTo(new Invalid("secret-user", "names a secret that does not exist"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "{\"a\": 1}", "hunter 22", "secret:", "secret://", "secret:///x", "-x", "a\nb" })
	void whatIsNoSecretUriIsInvalidAndReachesNoTool(String uri) {
		this.database.remote("endpoints", "pg:5432", "secret-user", uri);
		assertThat(this.database.read()).isEqualTo(new Invalid("secret-user", "names a secret that does not exist"));
		assertThat(this.database.juju().calls()).noneMatch((call) -> call.startsWith("secret-get"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TIMEOUT", "UNREADABLE", "NOT_STARTED", "OTHER" })
	void secretToolThatDoesNotAnswerFailsTheDispatch(Kind kind) {
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET);
		this.database.juju().fail("secret-get", kind);
		assertThatExceptionOfType(HookToolException.class).isThrownBy(this.database::read);
	}

	@Test
	void emptyValuesOfASecretAreAbsent() {
		this.database.remote("endpoints", "pg:5432", "secret-user", DatabaseFixture.SECRET)
			.secret("username", "u", "password", "p", "uris", "");
		assertThatFields().containsEntry("uri", "postgresql://u:p@pg:5432/app");
		this.database.secret("username", "", "password", "p", "uris", "");
		assertThat(this.database.read()).isEqualTo(new Waiting("username is not set"));
	}

	@Test
	void urisAreTakenAsTheyStand() {
		String uri = "postgresql://relation_id_7:p%40ss@pg-primary.dev.svc:5432/shop?sslmode=require#part";
		this.database.remote("endpoints", "other:1", "secret-user", DatabaseFixture.SECRET)
			.secret("username", "u", "password", "p", "uris", uri);
		assertThatFields().isEqualTo(Map.ofEntries(Map.entry("uri", uri), Map.entry("scheme", "postgresql"),
				Map.entry("netloc", "relation_id_7:p%40ss@pg-primary.dev.svc:5432"),
				Map.entry("authority", "pg-primary.dev.svc:5432"), Map.entry("path", "/shop"), Map.entry("params", ""),
				Map.entry("query", "sslmode=require"), Map.entry("query-part", "?sslmode=require"),
				Map.entry("fragment", "part"), Map.entry("username", "relation_id_7"), Map.entry("password", "p%40ss"),
				Map.entry("user", "relation_id_7"), Map.entry("secret", "p@ss"),
				Map.entry("hostname", "pg-primary.dev.svc"), Map.entry("port", "5432"), Map.entry("database", "shop")));
	}

	@Test
	void partsThatAUriLacksAreAbsent() {
		this.database.remote("uris", "postgresql://pg");
		assertThatFields().containsEntry("path", "")
			.containsEntry("query", "")
			.containsEntry("query-part", "")
			.containsEntry("hostname", "pg")
			.doesNotContainKeys("port", "username", "password", "user", "secret", "database");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mongodb://u:p@h0:27017,h1:27017/db?replicaSet=rs | h0  | 27017 | h0:27017,h1:27017
			mongodb://u:p@h0,h1:27018/db                     | h0  |       | h0,h1:27018
			postgresql://u:p@[fd00::1]:5432/db               | fd00::1 | 5432 | [fd00::1]:5432
			postgresql://u:p@[fd00::1]/db                    | fd00::1 |   | [fd00::1]
			postgresql://u:p@PG_Primary.Dev:5432/db          | pg_primary.dev | 5432 | PG_Primary.Dev:5432
			postgresql://u:p@h:/db                           | h   |       | h:
			postgresql://u:p@h:0/db                          | h   | 0     | h:0
			postgresql://u:p@h:65535/db                      | h   | 65535 | h:65535
			""")
	void hostAndPortAreThoseOfTheFirstHost(String uri, String hostname, String port, String authority) {
		this.database.remote("uris", uri);
		assertThatFields().containsEntry("uri", uri)
			.containsEntry("hostname", hostname)
			.containsEntry("authority", authority)
			.containsEntry("database", "db");
		assertThat(this.database.read().fields().get("port")).isEqualTo(port);
	}

	@Test
	void partsAreThoseOfTheFirstOfSeveralUris() {
		String uris = "postgresql://u:p@h1:5432/shop,postgresql://u:p@h2:5432/shop";
		this.database.remote("uris", uris);
		assertThatFields().containsEntry("uri", uris)
			.containsEntry("authority", "h1:5432")
			.containsEntry("path", "/shop")
			.containsEntry("database", "shop");
	}

	@Test
	void credentialsThatAreBuiltIntoAUriAreEncoded() {
		this.database.remote("endpoints", "[fd00::1]:5432", "username", "a@b", "password", "p/?#:%@ \u00e9", "database",
				"my shop");
		assertThatFields()
			.containsEntry("uri", "postgresql://a%40b:p%2F%3F%23%3A%25%40%20%C3%A9@[fd00::1]:5432/my%20shop")
			.containsEntry("user", "a@b")
			.containsEntry("secret", "p/?#:%@ \u00e9")
			.containsEntry("hostname", "fd00::1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql://u:hunter22@h:port/db", "postgresql://u:hunter22@h:65536/db",
			"postgresql://u:hunter22@h:-1/db", "postgresql://u:hunter22@h:99999999999/db",
			"postgresql://u:hunter22@h:\u0665/db" })
	void portThatIsNoNumberIsInvalid(String uri) {
		this.database.remote("uris", uri);
		assertThat(this.database.read())
			.isEqualTo(new Invalid("uris", "has a port that is not a number from 0 to 65535"));
	}

	@Test
	void portOfEndpointsThatIsNoNumberIsInvalid() {
		this.database.remote("endpoints", "h:port", "username", "u", "password", "p");
		assertThat(this.database.read())
			.isEqualTo(new Invalid("endpoints", "has a port that is not a number from 0 to 65535"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hunter22", "[\"postgresql://u:p@h/db\"]", "7", "{}", "null", "//u:p@h/db", "h:5432",
			"postgresql:///db", "postgresql://", "postgresql://u:p@/db", ":// ", "\uD83D\uDE00" })
	void whatIsNoUriIsInvalid(String uri) {
		this.database.remote("uris", uri);
		assertThat(this.database.read()).isEqualTo(new Invalid("uris", "is not a URI with a scheme and a host"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql://u:p@h\n/db", "postgresql://u:p@h/db\u0000", "postgresql://u:p\u007f@h/db",
			"postgresql://u%00:p@h/db", "postgresql://u:p%0a@h/db" })
	void controlCharacterInUrisIsInvalid(String uri) {
		this.database.remote("uris", uri);
		assertThat(this.database.read()).isEqualTo(new Invalid("uris", "has a control character"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "endpoints", "username", "password" })
	void controlCharacterIsBlamedOnItsField(String field) {
		this.database.remote("endpoints", "h", "username", "u", "password", "p");
		this.database.relation().databag("pg").put(field, "a\nb");
		assertThat(this.database.read()).isEqualTo(new Invalid(field, "has a control character"));
	}

	@Test
	void longValuesAndEmojiPassThrough() {
		String password = "\uD83D\uDE00" + "x".repeat(60 * 1024);
		this.database.remote("endpoints", "h", "username", "\uD83D\uDE00", "password", password);
		assertThatFields().containsEntry("secret", password).containsEntry("user", "\uD83D\uDE00");
	}

	@Test
	void valuesThatNoVariableCanHoldAreInvalid() {
		Invalid password = new Invalid("password", "is longer than 65536 characters");
		this.database.remote("endpoints", "h", "username", "u", "password", "x".repeat(70_000));
		assertThat(this.database.read()).isEqualTo(password);
		this.database.remote("endpoints", "h", "username", "u", "password", ",".repeat(30_000));
		assertThat(this.database.read()).isEqualTo(password);
		this.database.remote("uris", "postgresql://h/" + "x".repeat(70_000));
		assertThat(this.database.read()).isEqualTo(new Invalid("uris", "is longer than 65536 characters"));
	}

	@Test
	void subordinatedProviderIsReadyWhenOneOfItsUnitsIs() {
		this.database.remote("uris", "postgresql://h/db", "subordinated", "true");
		assertThat(this.database.read()).isEqualTo(new Waiting("no unit of the subordinated provider is ready"));
		this.database.relation().unit("pg/1", "state", "ready");
		assertThat(this.database.read()).isInstanceOf(Ready.class);
	}

	@Test
	void noValueIsInAnyText() {
		this.database.remote("uris", "postgresql://alice:hunter22@h:port/db");
		assertThat(this.database.read().toString() + this.database.read().reason()).doesNotContain("hunter22", "alice");
		this.database.remote("uris", "postgresql://alice:hunter22@h/db");
		assertThat(this.database.read()).asString().doesNotContain("hunter22", "alice");
		assertThat(DatabaseUri.parse("postgresql://alice:hunter22@h/db")).asString()
			.doesNotContain("hunter22", "alice");
		assertThat(new Credentials("hunter22", "hunter22", "hunter22")).asString().doesNotContain("hunter22");
	}

	@Test
	void placeIsWhereTheDataIsAndHoldsNoCredentials() {
		this.database.remote("endpoints", "pg:5432", "username", "u", "password", "p", "database", "shop");
		String place = this.database.read().place();
		assertThat(place).isEqualTo("pg:5432/shop");
		this.database.remote("endpoints", "pg:5432", "username", "u2", "password", "p2", "database", "shop");
		assertThat(this.database.read().place()).isEqualTo(place);
		this.database.remote("endpoints", "pg:5432", "username", "u", "password", "p", "database", "store");
		assertThat(this.database.read().place()).isNotEqualTo(place);
	}

	private MapAssert<String, String> assertThatFields() {
		IntegrationReading reading = this.database.read();
		assertThat(reading).isInstanceOf(Ready.class);
		return assertThat(reading.fields());
	}

}
