package io.paascharm.integration.ingress;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of an ingress.
 */
final class IngressMachine {

	private static final IntegrationEvent READY = IntegrationEvent.reconciling("ingress_ready");

	private static final IntegrationEvent REVOKED = IntegrationEvent.reconciling("ingress_revoked");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("ingress")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, READY)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, REVOKED)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, READY)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, REVOKED)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, REVOKED)
		.build();
	// @formatter:on

	private IngressMachine() {
	}

}
