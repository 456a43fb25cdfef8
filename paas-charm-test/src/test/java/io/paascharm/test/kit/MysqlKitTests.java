package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Mysql.
 */
class MysqlKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.MYSQL;
	}

}
