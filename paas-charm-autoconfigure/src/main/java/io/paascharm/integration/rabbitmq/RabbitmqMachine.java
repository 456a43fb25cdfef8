package io.paascharm.integration.rabbitmq;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of RabbitMQ.
 */
final class RabbitmqMachine {

	private static final IntegrationEvent JOINED = IntegrationEvent.telling("rabbitmq_connected");

	private static final IntegrationEvent READY = IntegrationEvent.migrating("rabbitmq_ready");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("rabbitmq_ready");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("rabbitmq_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("rabbitmq_departed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("rabbitmq_broken");

	static final MachineTable TABLE = new RequirerEvents(JOINED, READY, READY, CHANGED, INVALID, REMOVED, BROKEN)
		.table("rabbitmq");

	private RabbitmqMachine() {
	}

}
