package io.paascharm.integration.oauth;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of an OAuth 2.0 client.
 */
final class OauthMachine {

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("info_changed");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("info_removed");

	static final MachineTable TABLE = new RequirerEvents(null, CHANGED, null, CHANGED, REMOVED, REMOVED, REMOVED)
		.table("oauth");

	private OauthMachine() {
	}

}
