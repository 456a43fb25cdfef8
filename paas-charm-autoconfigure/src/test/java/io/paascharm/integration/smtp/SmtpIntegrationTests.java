package io.paascharm.integration.smtp;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.integration.IntegrationsSnapshot.PublishedEvent;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SmtpIntegration}.
 */
class SmtpIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new SmtpIntegration(), "smtp", Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(18, "smtp-integrator").unit("smtp-integrator/0");

	@Test
	void passwordIsInASecret() {
		remote("user", "bob", "domain", "example.com", "password_id", "secret:d0er", "auth_type", "plain",
				"transport_security", "starttls");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("password_id", "names a secret that does not exist"));
		this.fixture.juju().fail("secret-get", Kind.PERMISSION_DENIED);
		assertThat(this.fixture.read()).isEqualTo(new Waiting("password_id is not granted to this application"));
		this.fixture.juju().fail("secret-get", null).secret("d0er", "password", "hunter2");
		assertThat(this.fixture.read().fields()).isEqualTo(Map.ofEntries(Map.entry("host", "smtp.example.com"),
				Map.entry("port", "587"), Map.entry("user", "bob"), Map.entry("domain", "example.com"),
				Map.entry("login", "bob@example.com"), Map.entry("password", "hunter2"),
				Map.entry("skip-ssl-verify", "False"), Map.entry("auth-type", "plain"), Map.entry("auth", "true"),
				Map.entry("transport-security", "starttls"), Map.entry("starttls", "true"), Map.entry("ssl", "false")));
	}

	@Test
	void passwordOfAnOlderProviderIsInTheDatabag() {
		remote("user", "bob@example.org", "domain", "example.com", "password", "no", "transport_security", "tls",
				"skip_ssl_verify", "True");
		assertThat(this.fixture.read().fields()).containsEntry("password", "no")
			.containsEntry("login", "bob@example.org")
			.containsEntry("skip-ssl-verify", "True")
			.containsEntry("ssl-trust", "*")
			.containsEntry("ssl-identity-check", "false")
			.containsEntry("ssl", "true")
			.containsEntry("starttls", "false");
	}

	@Test
	void serverWithoutAuthenticationGivesNoLogin() {
		remote();
		assertThat(this.fixture.read().fields())
			.doesNotContainKeys("user", "login", "password", "domain", "auth-type", "transport-security")
			.containsEntry("auth", "false")
			.containsEntry("starttls", "false");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("host, port, auth_type, transport_security are not set"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			port               | 0       | is not a number from 1 to 65535
			port               | 65536   | is not a number from 1 to 65535
			port               | smtp    | is not a number from 1 to 65535
			host               | a b     | is not the name of a host
			auth_type          | cram    | is none of none, not_provided, plain
			transport_security | ssl     | is none of none, starttls, tls
			skip_ssl_verify    | perhaps | is none of true, false
			""")
	void whatIsUnusableIsNamed(String key, String value, String problem) {
		remote(key, value);
		assertThat(this.fixture.read()).isEqualTo(new Invalid(key, problem));
	}

	@Test
	void rotatedPasswordArrivesInOneHook() {
		remote("password_id", "secret:d0er");
		this.fixture.juju().secret("d0er", "password", "hunter2");
		assertThat(this.fixture.events()).containsExactly("smtp_data_available");
		this.fixture.juju().secret("d0er", "password", "hunter3");
		IntegrationsSnapshot snapshot = this.fixture.advance(this.fixture.juju().dispatch("config-changed"));
		assertThat(snapshot.field("smtp", "password")).isEqualTo("hunter3");
		assertThat(snapshot.events())
			.containsExactly(new PublishedEvent("smtp:18", IntegrationEvent.reconciling("smtp_data_available")));
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "smtp:18")))
			.containsExactly("smtp_relation_broken");
	}

	private void remote(String... more) {
		this.relation.remote("host", "smtp.example.com", "port", "587", "auth_type", "none", "transport_security",
				"none");
		for (int i = 0; i < more.length; i += 2) {
			this.relation.databag("smtp-integrator").put(more[i], more[i + 1]);
		}
	}

}
