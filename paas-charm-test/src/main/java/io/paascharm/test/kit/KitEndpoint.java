package io.paascharm.test.kit;

import io.paascharm.metadata.Role;
import io.paascharm.test.model.charm.EndpointRole;

/**
 * Endpoint under test.
 *
 * @param name the name of the endpoint
 * @param interfaceName the name of the interface
 * @param role the side that the charm takes
 */
record KitEndpoint(String name, String interfaceName, Role role) {

	KitEndpoint named(String other) {
		return new KitEndpoint(other, this.interfaceName, this.role);
	}

	EndpointRole simulatedRole() {
		return switch (this.role) {
			case REQUIRER -> EndpointRole.REQUIRES;
			case PROVIDER -> EndpointRole.PROVIDES;
			case PEER -> EndpointRole.PEERS;
		};
	}

}
