package io.paascharm.integration.httpproxy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.json.PythonJson;

/**
 * The one request of our application, which only the leader sees. The identifier under
 * which it was made once stays.
 */
final class ProxyRequest {

	private static final String KEY = "requests";

	private final IntegrationContext context;

	ProxyRequest(IntegrationContext context) {
		this.context = context;
	}

	void write() {
		String requirer = requirer();
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("auth", List.of());
		request.put("domains", List.of());
		request.put("requirer", (requirer != null) ? requirer : UUID.randomUUID().toString());
		this.context.request(KEY, PythonJson.write(List.of(request)));
	}

	@Nullable String requirer() {
		RelationData own = RelationData.of(this.context.relation().localApplicationData());
		try {
			JsonNode requests = own.json(KEY);
			return (requests != null) ? RelationData.of(requests.path(0)).optionalText("requirer") : null;
		}
		catch (RelationDataException ex) {
			return null;
		}
	}

}
