package io.paascharm.integration.database;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of the database clients.
 */
final class DatabaseMachine {

	private static final IntegrationEvent CREATED = IntegrationEvent.migrating("database_created");

	private static final IntegrationEvent MOVED = IntegrationEvent.migrating("endpoints_changed");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("database_credentials_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("database_data_invalid");

	private static final IntegrationEvent GONE = IntegrationEvent.reconciling("database_data_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("database_relation_broken");

	static final MachineTable TABLE = new RequirerEvents(null, CREATED, MOVED, CHANGED, INVALID, GONE, BROKEN)
		.table("database");

	private DatabaseMachine() {
	}

}
