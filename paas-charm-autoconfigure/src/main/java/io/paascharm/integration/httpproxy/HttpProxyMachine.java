package io.paascharm.integration.httpproxy;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of an HTTP proxy.
 */
final class HttpProxyMachine {

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("proxy_changed");

	static final MachineTable TABLE = new RequirerEvents(null, CHANGED, null, CHANGED, CHANGED, CHANGED, CHANGED)
		.table("http-proxy");

	private HttpProxyMachine() {
	}

}
