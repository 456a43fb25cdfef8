package io.paascharm.test.kit;

class RedisUnitsKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.REDIS_UNITS;
	}

}
