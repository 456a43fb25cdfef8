package io.paascharm.integration.tracing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.json.PythonJson;

/**
 * Requirer of a collector that takes traces as OTLP over HTTP. Its fields are {@code url}
 * and {@code service-name}.
 */
final class TracingIntegration implements Integration {

	private static final int ORDER = 260;

	private static final String RECEIVERS = "receivers";

	private static final String PROTOCOL = "otlp_http";

	@Override
	public String name() {
		return "tracing";
	}

	@Override
	public String interfaceName() {
		return "tracing";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public MachineTable machine() {
		return TracingMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			context.request(RECEIVERS, PythonJson.write(List.of(PROTOCOL)));
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		JsonNode receivers = receivers(context.remote().require(RECEIVERS));
		for (JsonNode receiver : receivers) {
			String url = receiver.at("/protocol/name").asString("").equals(PROTOCOL)
					? RelationData.of(receiver).url("url") : null;
			if (url != null) {
				return new IntegrationReading.Ready(Map.of("url", url, "service-name", context.charm().application()),
						"");
			}
		}
		throw RelationDataException.waiting("receivers name no URL of " + PROTOCOL);
	}

	private static JsonNode receivers(RelationData remote) {
		try {
			return Objects.requireNonNull(remote.json(RECEIVERS));
		}
		catch (RelationDataException ex) {
			throw RelationDataException.waiting(ex.reading().reason());
		}
	}

}
