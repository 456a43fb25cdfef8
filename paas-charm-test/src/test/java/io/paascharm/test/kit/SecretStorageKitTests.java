package io.paascharm.test.kit;

class SecretStorageKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.SECRET_STORAGE;
	}

}
