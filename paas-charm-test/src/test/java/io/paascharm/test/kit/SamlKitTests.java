package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Saml.
 */
class SamlKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.SAML;
	}

}
