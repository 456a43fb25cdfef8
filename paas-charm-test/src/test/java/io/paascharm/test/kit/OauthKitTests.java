package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Oauth.
 */
class OauthKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.OAUTH;
	}

}
