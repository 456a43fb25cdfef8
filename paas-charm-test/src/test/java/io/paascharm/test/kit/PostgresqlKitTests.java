package io.paascharm.test.kit;

class PostgresqlKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.POSTGRESQL;
	}

}
