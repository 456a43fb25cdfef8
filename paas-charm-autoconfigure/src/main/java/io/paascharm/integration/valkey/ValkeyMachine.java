package io.paascharm.integration.valkey;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of Valkey.
 */
final class ValkeyMachine {

	private static final IntegrationEvent READY = IntegrationEvent.migrating("resource_created");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("endpoints_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("valkey_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("valkey_data_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("valkey_relation_broken");

	static final MachineTable TABLE = new RequirerEvents(null, READY, READY, CHANGED, INVALID, REMOVED, BROKEN)
		.table("valkey");

	private ValkeyMachine() {
	}

}
