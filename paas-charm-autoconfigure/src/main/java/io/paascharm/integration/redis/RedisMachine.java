package io.paascharm.integration.redis;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of Redis.
 */
final class RedisMachine {

	private static final IntegrationEvent UPDATED = IntegrationEvent.migrating("redis_relation_updated");

	private static final IntegrationEvent LOST = IntegrationEvent.reconciling("redis_relation_updated");

	static final MachineTable TABLE = new RequirerEvents(null, UPDATED, UPDATED, LOST, LOST, LOST, LOST).table("redis");

	private RedisMachine() {
	}

}
