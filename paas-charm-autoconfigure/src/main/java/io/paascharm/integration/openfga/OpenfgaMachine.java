package io.paascharm.integration.openfga;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of OpenFGA.
 */
final class OpenfgaMachine {

	private static final IntegrationEvent READY = IntegrationEvent.reconciling("openfga_store_created");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("openfga_store_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("openfga_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("openfga_store_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("openfga_relation_broken");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("openfga")
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

	private OpenfgaMachine() {
	}

}
