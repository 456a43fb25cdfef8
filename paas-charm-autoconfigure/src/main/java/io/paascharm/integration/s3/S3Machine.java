package io.paascharm.integration.s3;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of S3.
 */
final class S3Machine {

	private static final IntegrationEvent READY = IntegrationEvent.migrating("s3_credentials_changed");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("s3_credentials_changed");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("s3_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("s3_credentials_gone");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("s3_credentials_gone");

	static final MachineTable TABLE = new RequirerEvents(null, READY, READY, CHANGED, INVALID, REMOVED, BROKEN)
		.table("s3");

	private S3Machine() {
	}

}
