package io.paascharm.integration.oauth;

import java.util.Map;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationDataException;

/**
 * Requirer of an OAuth 2.0 client. Its fields are those of {@link OauthClient} and of
 * {@link OauthOptions}, and {@code redirect-uri}. Users are sent back to the application,
 * so it needs an ingress.
 */
final class OauthIntegration implements Integration {

	private static final int ORDER = 280;

	private static final String NO_CLIENT = "Please check %s charm!";

	private static final String NO_INGRESS = "Ingress relation is required for OIDC to work correctly!";

	private static final String NO_OPENID = "The 'openid' scope is required for OAuth integration, please add it to the scopes.";

	@Override
	public String name() {
		return "oauth";
	}

	@Override
	public String interfaceName() {
		return "oauth";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return OauthMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		OauthRequest request = new OauthRequest(context);
		if (request.isDue()) {
			request.write(OauthOptions.of(context));
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		OauthOptions options = OauthOptions.of(context);
		Map<String, String> fields = client(context);
		if (!OauthRequest.hasIngress(context)) {
			throw RelationDataException.blocking("no ingress is ready", NO_INGRESS);
		}
		if (!options.hasOpenid()) {
			throw RelationDataException.blocking("openid is not a scope", NO_OPENID);
		}
		fields.putAll(options.fields());
		fields.put("redirect-uri", options.redirectUri(context.baseUrl()));
		return new IntegrationReading.Ready(fields, "");
	}

	private static Map<String, String> client(IntegrationContext context) {
		try {
			return new OauthClient(context).fields();
		}
		catch (RelationDataException ex) {
			if (ex.reading() instanceof IntegrationReading.Waiting waiting) {
				throw RelationDataException.blocking(waiting.reason(), NO_CLIENT.formatted(provider(context)));
			}
			throw ex;
		}
	}

	private static String provider(IntegrationContext context) {
		String application = context.relation().remoteApplication();
		return application.isEmpty() ? context.endpoint().name() : application;
	}

}
