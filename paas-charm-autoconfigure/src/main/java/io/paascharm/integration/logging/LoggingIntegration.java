package io.paascharm.integration.logging;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import io.paascharm.cos.AlertRules;
import io.paascharm.cos.CosDirectory;
import io.paascharm.cos.JujuTopology;
import io.paascharm.cos.QueryLanguage;
import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RelationData;
import io.paascharm.integration.RelationDataException;
import io.paascharm.json.PythonJson;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.UnitName;

/**
 * Requirer of Loki: where each of its units takes logs. Units that do not say so yet are
 * passed over. Its fields are {@code target.<unit>}, each the URL of that unit.
 */
final class LoggingIntegration implements Integration {

	static final String NAME = "logging";

	static final String TARGET = "target.";

	private static final int ORDER = 300;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String interfaceName() {
		return "loki_push_api";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public boolean isRequiredUnlessOptional() {
		return false;
	}

	@Override
	public MachineTable machine() {
		return LoggingMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			HookContext dispatch = context.unit().context();
			JujuTopology topology = JujuTopology.of(dispatch, context.charm().metadata().name());
			AlertRules rules = new AlertRules(QueryLanguage.LOGQL, topology)
				.addAll(new CosDirectory(dispatch.charmDirectory()).files(CosDirectory.LOKI_RULES));
			context.request("metadata", PythonJson.write(topology.toMap()));
			context.request("alert_rules", PythonJson.writeSorted(rules.toMap()));
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		if (!LogForwarding.isPossible(context.unit().context().jujuVersion())) {
			throw RelationDataException.waiting("forwarding logs needs Juju 3.4 or newer");
		}
		Map<String, String> targets = new HashMap<>();
		for (UnitName unit : context.relation().units()) {
			RelationData data = RelationData.of(context.relation().remoteUnitData(unit));
			if (!data.isAbsent("endpoint")) {
				targets.put(TARGET + unit, url(data));
			}
		}
		if (targets.isEmpty()) {
			throw RelationDataException.waiting("no unit of the provider has set endpoint");
		}
		return new IntegrationReading.Ready(targets, "");
	}

	private static String url(RelationData data) {
		JsonNode endpoint = data.json("endpoint");
		String url = (endpoint != null) ? endpoint.path("url").asString("") : "";
		if (url.isEmpty()) {
			throw RelationDataException.invalid("endpoint", "has no url");
		}
		RelationData.of(Map.of("endpoint", url)).webUrl("endpoint");
		return url;
	}

}
