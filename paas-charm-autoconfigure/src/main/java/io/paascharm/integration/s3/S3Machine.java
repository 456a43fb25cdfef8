package io.paascharm.integration.s3;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of S3.
 */
final class S3Machine {

	private static final IntegrationEvent READY = IntegrationEvent.migrating("s3_credentials_changed");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("s3_credentials_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("s3_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("s3_credentials_gone");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("s3_credentials_gone");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("s3")
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

	private S3Machine() {
	}

}
