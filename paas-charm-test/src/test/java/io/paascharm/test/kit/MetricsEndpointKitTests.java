package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of MetricsEndpoint.
 */
class MetricsEndpointKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.METRICS_ENDPOINT;
	}

}
