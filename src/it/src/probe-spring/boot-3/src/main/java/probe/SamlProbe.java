package probe;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;

import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Login at a SAML provider by Spring Security, as a browser sees it. Spring Security
 * would check the provider's answer by an OpenSAML that Maven Central does not have, so
 * here Java does, with the certificates that Spring Security took from the properties.
 */
@Component("saml")
class SamlProbe implements Probe {

	private static final String PARTY = "spring.security.saml2.relyingparty.registration.testentity.assertingparty.";

	private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

	private final ObjectProvider<RelyingPartyRegistrationRepository> parties;

	private final String application;

	private final String entity;

	private final Browser browser;

	SamlProbe(ObjectProvider<RelyingPartyRegistrationRepository> parties, @Value("${APP_BASE_URL}") String application,
			@Value("${SERVER_PORT}") int port, @Value("${" + PARTY + "entity-id:}") String entity) {
		this.parties = parties;
		this.application = application;
		this.entity = entity;
		this.browser = new Browser(application, port);
	}

	@Override
	public String property() {
		return PARTY + "metadata-uri";
	}

	@Override
	public String use() throws Exception {
		RelyingPartyRegistration party = this.parties.getObject().findByRegistrationId("testentity");
		expect(party.getAssertingPartyMetadata().getEntityId(), this.entity);
		Map<String, String> person = Map.of("user", "anne", "password", "secret");
		String fields = this.browser.visit(this.application + "/me", person,
				this.application + "/login/saml2/sso/testentity");
		Element assertion = assertion(fields);
		// One of them is in the provider's metadata, the other in the file that the charm wrote.
		expect(party.getAssertingPartyMetadata().getVerificationX509Credentials().size(), 2);
		for (Saml2X509Credential trusted : party.getAssertingPartyMetadata().getVerificationX509Credentials()) {
			expect(isSigned(assertion, trusted.getCertificate()), true);
		}
		expect(assertion.getElementsByTagNameNS(ASSERTION, "NameID").item(0).getTextContent(), "anne@example.com");
		return this.browser.server(this.entity);
	}

	private static Element assertion(String fields) throws Exception {
		int begin = fields.indexOf("SAMLResponse=") + "SAMLResponse=".length();
		String encoded = URLDecoder.decode(fields.substring(begin).split("&")[0], StandardCharsets.UTF_8);
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document response = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(Base64.getMimeDecoder().decode(encoded)));
		Element assertion = (Element) response.getElementsByTagNameNS(ASSERTION, "Assertion").item(0);
		assertion.setIdAttribute("ID", true);
		return assertion;
	}

	private static boolean isSigned(Element assertion, X509Certificate certificate) throws Exception {
		DOMValidateContext context = new DOMValidateContext(certificate.getPublicKey(),
				assertion.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0));
		// The provider still signs with SHA-1.
		context.setProperty("org.jcp.xml.dsig.secureValidation", false);
		return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context);
	}

}
