package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Mongodb.
 */
class MongodbKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.MONGODB;
	}

}
