package io.paascharm.integration.logging;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of Loki.
 */
final class LoggingMachine {

	private static final IntegrationEvent RELATED = IntegrationEvent.reconciling("logging_relation_created");

	private static final IntegrationEvent JOINED = IntegrationEvent.reconciling("loki_push_api_endpoint_joined");

	private static final IntegrationEvent DEPARTED = IntegrationEvent.reconciling("loki_push_api_endpoint_departed");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("logging")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED, RELATED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, JOINED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, DEPARTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, DEPARTED)
		.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, JOINED)
		.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, DEPARTED)
		.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, DEPARTED)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, JOINED)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, DEPARTED)
		.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, DEPARTED)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, DEPARTED)
		.build();
	// @formatter:on

	private LoggingMachine() {
	}

}
