package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Redis.
 */
class RedisKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.REDIS;
	}

}
