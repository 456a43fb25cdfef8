package io.paascharm.integration.oauth;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Transitions of an OAuth 2.0 client.
 */
final class OauthMachine {

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("info_changed");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("info_removed");

	// @formatter:off
	static final MachineTable TABLE = MachineTable.named("oauth")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, CHANGED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, REMOVED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, REMOVED)
		.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, CHANGED)
		.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, REMOVED)
		.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, REMOVED)
		.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, CHANGED)
		.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, REMOVED)
		.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, REMOVED)
		.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, REMOVED)
		.build();
	// @formatter:on

	private OauthMachine() {
	}

}
