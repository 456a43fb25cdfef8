package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Rabbitmq.
 */
class RabbitmqKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.RABBITMQ;
	}

}
