package io.paascharm.integration.grafana;

import java.util.Map;

import io.paascharm.cos.CosDirectory;
import io.paascharm.cos.Dashboards;
import io.paascharm.cos.JujuTopology;
import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.IntegrationReading;
import io.paascharm.integration.MachineTable;
import io.paascharm.juju.HookContext;
import io.paascharm.metadata.EndpointMetadata;
import io.paascharm.metadata.Role;

/**
 * Provider of dashboards: gives Grafana those of the charm. The workload sees nothing of
 * it.
 */
final class GrafanaIntegration implements Integration {

	private static final int ORDER = 320;

	@Override
	public String name() {
		return "grafana-dashboard";
	}

	@Override
	public String interfaceName() {
		return "grafana_dashboard";
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
		return GrafanaMachine.TABLE;
	}

	@Override
	public void prepare(IntegrationContext context) {
		if (context.isRequestDue()) {
			HookContext dispatch = context.unit().context();
			Dashboards dashboards = new Dashboards(JujuTopology.of(dispatch, context.charm().metadata().name()));
			context.request("dashboards",
					dashboards.toJson(new CosDirectory(dispatch.charmDirectory()).files(CosDirectory.DASHBOARDS)));
		}
	}

	@Override
	public IntegrationReading read(IntegrationContext context) {
		return new IntegrationReading.Ready(Map.of(), "");
	}

}
