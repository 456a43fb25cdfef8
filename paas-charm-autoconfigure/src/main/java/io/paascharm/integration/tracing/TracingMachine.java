package io.paascharm.integration.tracing;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of a collector of traces.
 */
final class TracingMachine {

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("tracing_endpoint_changed");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("tracing_endpoint_removed");

	static final MachineTable TABLE = new RequirerEvents(null, CHANGED, null, CHANGED, REMOVED, REMOVED, REMOVED)
		.table("tracing");

	private TracingMachine() {
	}

}
