package io.paascharm.integration.openfga;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of OpenFGA.
 */
final class OpenfgaMachine {

	private static final IntegrationEvent READY = IntegrationEvent.reconciling("openfga_store_created");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("openfga_store_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("openfga_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("openfga_store_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("openfga_relation_broken");

	static final MachineTable TABLE = new RequirerEvents(null, READY, null, CHANGED, INVALID, REMOVED, BROKEN)
		.table("openfga");

	private OpenfgaMachine() {
	}

}
