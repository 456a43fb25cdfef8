package io.paascharm.integration.smtp;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of a mail server.
 */
final class SmtpMachine {

	private static final IntegrationEvent READY = IntegrationEvent.reconciling("smtp_data_available");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("smtp_data_available");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("smtp_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("smtp_data_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("smtp_relation_broken");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("smtp")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, READY)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, READY)
		.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, REMOVED)
		.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, CHANGED)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, REMOVED)
		.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.build();
	// @formatter:on

	private SmtpMachine() {
	}

}
