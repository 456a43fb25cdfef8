package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Peers.
 */
class PeersKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.PEERS;
	}

}
