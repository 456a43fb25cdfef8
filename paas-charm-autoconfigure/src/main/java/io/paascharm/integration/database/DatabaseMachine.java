package io.paascharm.integration.database;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

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

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("database")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, CREATED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, CREATED)
		.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, GONE)
		.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.on(IntegrationState.READY, IntegrationTrigger.MOVED, IntegrationState.READY, MOVED)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, CHANGED)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, GONE)
		.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.build();
	// @formatter:on

	private DatabaseMachine() {
	}

}
