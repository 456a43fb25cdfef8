package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Logging.
 */
class LoggingKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.LOGGING;
	}

}
