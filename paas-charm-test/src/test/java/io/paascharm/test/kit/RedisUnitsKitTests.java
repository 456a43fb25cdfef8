package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of RedisUnits.
 */
class RedisUnitsKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.REDIS_UNITS;
	}

}
