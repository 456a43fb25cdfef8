package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Postgresql.
 */
class PostgresqlKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.POSTGRESQL;
	}

}
