package io.paascharm.integration.saml;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.MachineTable;
import io.paascharm.integration.RequirerEvents;

/**
 * Transitions of a SAML identity provider.
 */
final class SamlMachine {

	private static final IntegrationEvent READY = IntegrationEvent.migrating("saml_data_available");

	private static final IntegrationEvent CHANGED = IntegrationEvent.reconciling("saml_data_available");

	private static final IntegrationEvent INVALID = IntegrationEvent.reconciling("saml_data_invalid");

	private static final IntegrationEvent REMOVED = IntegrationEvent.reconciling("saml_data_removed");

	private static final IntegrationEvent BROKEN = IntegrationEvent.reconciling("saml_relation_broken");

	static final MachineTable TABLE = new RequirerEvents(null, READY, READY, CHANGED, INVALID, REMOVED, BROKEN)
		.table("saml");

	private SamlMachine() {
	}

}
