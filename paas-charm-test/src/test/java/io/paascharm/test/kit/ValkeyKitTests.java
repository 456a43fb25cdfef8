package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Valkey.
 */
class ValkeyKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.VALKEY;
	}

}
