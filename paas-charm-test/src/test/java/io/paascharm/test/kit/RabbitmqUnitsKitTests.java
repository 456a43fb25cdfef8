package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of RabbitmqUnits.
 */
class RabbitmqUnitsKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.RABBITMQ_UNITS;
	}

}
