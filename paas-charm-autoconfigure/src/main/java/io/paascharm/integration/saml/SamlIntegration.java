package io.paascharm.integration.saml;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;

/**
 * Requirer of a SAML identity provider. Its fields are {@code entity-id},
 * {@code metadata-url}, {@code single-sign-on-redirect-url}, {@code signing-certificate}
 * and, where the certificate is not empty, {@code certificate-file}, the path under which
 * a profile may put it into the container.
 */
final class SamlIntegration implements Integration {

	private static final int ORDER = 250;

	@Override
	public String name() {
		return "saml";
	}

	@Override
	public String interfaceName() {
		return "saml";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return SamlMachine.TABLE;
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		RelationData data = context.remote().require("entity_id", "x509certs");
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("entity-id", data.text("entity_id"));
		fields.put("metadata-url", data.webUrl("metadata_url"));
		fields.put("single-sign-on-redirect-url",
				SamlEndpoints.redirectUrl(context.relation().remoteApplicationData()));
		String certificate = data.lines("x509certs").split(",", 2)[0].strip();
		fields.put("signing-certificate", certificate);
		if (!certificate.isEmpty()) {
			fields.put("certificate-file", CertificateBehaviour.path(context.charm().profile()));
		}
		return IntegrationReading.Ready.of(fields, fields.get("entity-id"));
	}

}
