package io.paascharm.integration.metrics;

import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of the provider of metrics: it asks for nothing, so it is ready at once.
 */
final class MetricsMachine {

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("metrics-endpoint")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT)
		.build();
	// @formatter:on

	private MetricsMachine() {
	}

}
