package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of S3.
 */
class S3KitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.S3;
	}

}
