package io.paascharm.integration.grafana;

import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of the provider of dashboards: it asks for nothing, so it is ready at once.
 */
final class GrafanaMachine {

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("grafana-dashboard")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT)
		.build();
	// @formatter:on

	private GrafanaMachine() {
	}

}
