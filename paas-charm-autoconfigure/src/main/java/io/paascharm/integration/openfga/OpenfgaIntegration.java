package io.paascharm.integration.openfga;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;

/**
 * Requirer of a store in OpenFGA. Its fields have the names of the databag's keys with
 * dashes, and {@code credentials-method} where there is a token.
 */
final class OpenfgaIntegration implements Integration {

	private static final int ORDER = 240;

	@Override
	public String name() {
		return "openfga";
	}

	@Override
	public String interfaceName() {
		return "openfga";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return OpenfgaMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			context.request("store_name", context.charm().application());
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		RelationData data = context.remote().require("grpc_api_url", "http_api_url");
		data.webUrl("http_api_url");
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("grpc-api-url", data.text("grpc_api_url"));
		fields.put("http-api-url", data.text("http_api_url"));
		fields.put("store-id", data.optionalText("store_id"));
		String token = token(context, data);
		fields.put("token", token);
		fields.put("credentials-method", (token != null) ? "API_TOKEN" : null);
		return IntegrationReading.Ready.of(fields, "");
	}

	private static @Nullable String token(IntegrationContext context, RelationData data) {
		String uri = data.optionalText("token_secret_id");
		return (uri != null) ? context.secret("token_secret_id", uri, null).text("token") : data.optionalText("token");
	}

}
