package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of SecretStorage.
 */
class SecretStorageKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.SECRET_STORAGE;
	}

}
