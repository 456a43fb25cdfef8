package io.paascharm.integration.valkey;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of Valkey.
 */
final class ValkeyMachine {

	private static final IntegrationEvent READY = IntegrationEvent.migrating("resource_created");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("endpoints_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("valkey_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("valkey_data_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("valkey_relation_broken");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("valkey")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, READY)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, READY)
		.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, REMOVED)
		.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.on(IntegrationState.READY, IntegrationTrigger.MOVED, IntegrationState.READY, READY)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, CHANGED)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, REMOVED)
		.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, INVALID)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, BROKEN)
		.build();
	// @formatter:on

	private ValkeyMachine() {
	}

}
