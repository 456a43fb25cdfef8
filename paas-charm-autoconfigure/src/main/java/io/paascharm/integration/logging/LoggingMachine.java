package io.paascharm.integration.logging;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of Loki.
 */
final class LoggingMachine {

	private static final IntegrationEvent RELATED = IntegrationEvent.reconciling("logging_relation_created");

	private static final IntegrationEvent JOINED = IntegrationEvent.reconciling("loki_push_api_endpoint_joined");

	private static final IntegrationEvent DEPARTED = IntegrationEvent.reconciling("loki_push_api_endpoint_departed");

	static final MachineTable TABLE = new RequirerEvents(RELATED, JOINED, null, JOINED, DEPARTED, DEPARTED, DEPARTED)
		.table("logging");

	private LoggingMachine() {
	}

}
