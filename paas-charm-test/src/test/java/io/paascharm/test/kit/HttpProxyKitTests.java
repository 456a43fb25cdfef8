package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of HttpProxy.
 */
class HttpProxyKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.HTTP_PROXY;
	}

}
