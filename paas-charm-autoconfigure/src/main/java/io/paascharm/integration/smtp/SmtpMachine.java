package io.paascharm.integration.smtp;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of a mail server.
 */
final class SmtpMachine {

	private static final IntegrationEvent READY = IntegrationEvent.reconciling("smtp_data_available");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("smtp_data_available");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("smtp_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("smtp_data_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("smtp_relation_broken");

	static final MachineTable TABLE = new RequirerEvents(null, READY, null, CHANGED, INVALID, REMOVED, BROKEN)
		.table("smtp");

	private SmtpMachine() {
	}

}
