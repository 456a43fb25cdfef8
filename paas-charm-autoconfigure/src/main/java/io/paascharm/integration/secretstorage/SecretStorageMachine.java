package io.paascharm.integration.secretstorage;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of the secret storage.
 */
final class SecretStorageMachine {

	private static final IntegrationEvent CREATED = IntegrationEvent.telling("secret_storage_relation_created");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("secret_storage_relation_changed");

	private static final IntegrationEvent GONE = IntegrationEvent.reconciling("secret_storage_relation_broken");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("secret-storage")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED, CREATED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, CHANGED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, GONE)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, CHANGED)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, CHANGED)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, GONE)
		.build();
	// @formatter:on

	private SecretStorageMachine() {
	}

}
