package io.paascharm.integration.saml;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakeRelation;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.IntegrationReading.Invalid;
import io.paascharm.integration.IntegrationReading.Waiting;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SamlIntegration}.
 */
class SamlIntegrationTests {

	private final IntegrationFixture fixture = new IntegrationFixture(new SamlIntegration(), "saml", Role.REQUIRER);

	private final FakeRelation relation = this.fixture.relate(15, "idp").unit("idp/0");

	@Test
	void everythingIsTaken() {
		remote("metadata_url", "https://Login.Example.com", "single_sign_on_service_redirect_url",
				"https://login.example.com/saml/", "single_sign_on_service_redirect_binding",
				"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect", "single_sign_on_service_redirect_response_url",
				"https://login.example.com/saml/response", "single_logout_service_post_url",
				"https://login.example.com/out", "single_logout_service_post_binding", "POST");
		assertThat(this.fixture.read().fields())
			.isEqualTo(Map.of("entity-id", "https://login.example.com", "metadata-url", "https://login.example.com/",
					"single-sign-on-redirect-url", "https://login.example.com/saml/", "signing-certificate", "MIIC6D",
					"certificate-file", "/tiny/saml.cert"));
	}

	@Test
	void certificateMayHaveTheLinesOfAFile() {
		remote("x509certs", "-----BEGIN CERTIFICATE-----\nMIIC6D\n-----END CERTIFICATE-----\n,MIIDother");
		assertThat(this.fixture.read().fields()).containsEntry("signing-certificate",
				"-----BEGIN CERTIFICATE-----\nMIIC6D\n-----END CERTIFICATE-----");
	}

	@Test
	void emptyCertificateGivesNoFile() {
		remote("x509certs", ",");
		assertThat(this.fixture.read().fields()).containsEntry("signing-certificate", "")
			.doesNotContainKey("certificate-file");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThat(this.fixture.read()).isEqualTo(new Waiting("entity_id, x509certs are not set"));
		remote("single_sign_on_service_redirect_url", "https://login.example.com/saml/");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("single_sign_on_service_redirect_binding", "is not set"));
	}

	@Test
	void whatIsUnusableIsNamed() {
		remote("metadata_url", "ftp://x");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("metadata_url", "is not an http or https URL"));
		remote("metadata_url", "https://x", "x509certs", "\u0000");
		assertThat(this.fixture.read()).isEqualTo(new Invalid("x509certs", "has a control character"));
		remote("single_logout_service_post_binding", "b", "single_logout_service_post_url", "x");
		assertThat(this.fixture.read())
			.isEqualTo(new Invalid("single_logout_service_post_url", "is not an http or https URL"));
	}

	@Test
	void endIsSeenAtOnce() {
		remote();
		assertThat(this.fixture.events()).containsExactly("saml_data_available");
		assertThat(this.fixture.events(this.fixture.juju().dispatch("relation-broken", "saml:15")))
			.containsExactly("saml_relation_broken");
	}

	private void remote(String... more) {
		this.relation.remote("entity_id", "https://login.example.com", "x509certs", "MIIC6D,MIIDsecond");
		for (int i = 0; i < more.length; i += 2) {
			this.relation.databag("idp").put(more[i], more[i + 1]);
		}
	}

}
