package io.paascharm.integration.redis;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of Redis.
 */
final class RedisMachine {

	private static final IntegrationEvent UPDATED = IntegrationEvent.migrating("redis_relation_updated");

	private static final IntegrationEvent LOST = IntegrationEvent.reconciling("redis_relation_updated");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("redis")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, UPDATED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, LOST)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, LOST)
		.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, UPDATED)
		.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, LOST)
		.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, LOST)
		.on(IntegrationState.READY, IntegrationTrigger.MOVED, IntegrationState.READY, UPDATED)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, LOST)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, LOST)
		.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, LOST)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, LOST)
		.build();
	// @formatter:on

	private RedisMachine() {
	}

}
