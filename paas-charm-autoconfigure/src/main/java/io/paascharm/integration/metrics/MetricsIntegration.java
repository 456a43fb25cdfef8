package io.paascharm.integration.metrics;

import java.util.Map;

import io.paascharm.config.ConfigProblem;
import io.paascharm.cos.AlertRules;
import io.paascharm.cos.CosDirectory;
import io.paascharm.cos.JujuTopology;
import io.paascharm.cos.QueryLanguage;
import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.MachineTable;
import io.paascharm.json.PythonJson;
import io.paascharm.juju.HookContext;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;

/**
 * Provider of metrics: tells Prometheus what to scrape, where each unit is reached, and
 * which alert rules belong to it. The workload sees nothing of it.
 */
final class MetricsIntegration implements Integration {

	private static final int ORDER = 310;

	@Override
	public String name() {
		return "metrics-endpoint";
	}

	@Override
	public String interfaceName() {
		return "prometheus_scrape";
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public boolean serves(EndpointMetadata endpoint) {
		return endpoint.role() == Role.PROVIDER && endpoint.interfaceName().equals(interfaceName());
	}

	@Override
	public boolean isRequiredUnlessOptional() {
		return false;
	}

	@Override
	public MachineTable machine() {
		return MetricsMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		boolean due = context.before() != IntegrationState.READY || context.isAboutRelation() || isRefresh(context);
		if (due || context.isAbout(LifecycleKind.UPDATE_STATUS)) {
			UnitAddress.of(context).publish(context);
		}
		if (due && context.unit().isLeader() && isConfigured(context)) {
			publish(context);
		}
	}

	private static boolean isConfigured(IntegrationContext context) {
		return context.charm()
			.config()
			.problems()
			.stream()
			.noneMatch((problem) -> problem.kind() == ConfigProblem.Kind.INVALID);
	}

	private static boolean isRefresh(IntegrationContext context) {
		return context.unit().context().event() instanceof HookEvent.PebbleReady
				|| context.isAbout(LifecycleKind.CONFIG_CHANGED) || context.isAbout(LifecycleKind.LEADER_ELECTED)
				|| context.isAbout(LifecycleKind.UPGRADE_CHARM);
	}

	private static void publish(IntegrationContext context) {
		HookContext dispatch = context.unit().context();
		JujuTopology topology = JujuTopology.of(dispatch, context.charm().metadata().name());
		AlertRules rules = new AlertRules(QueryLanguage.PROMQL, topology)
			.addAll(new CosDirectory(dispatch.charmDirectory()).files(CosDirectory.PROMETHEUS_RULES))
			.addHostHealth();
		context.request("scrape_metadata", PythonJson.write(topology.toMap()));
		context.request("scrape_jobs", PythonJson.write(ScrapeJobs.of(context.charm())));
		context.request("alert_rules", PythonJson.write(rules.toMap()));
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		return new IntegrationReading.Ready(Map.of(), "");
	}

}
