package io.paascharm.test.kit;

class RedisKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.REDIS;
	}

}
