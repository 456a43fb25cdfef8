package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Tracing.
 */
class TracingKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.TRACING;
	}

}
