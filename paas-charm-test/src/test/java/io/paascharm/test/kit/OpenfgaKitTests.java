package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Openfga.
 */
class OpenfgaKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.OPENFGA;
	}

}
