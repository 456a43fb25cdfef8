package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Ingress.
 */
class IngressKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.INGRESS;
	}

}
