package io.paascharm.test.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.paascharm.integration.Integration;

/**
 * How charms under test are deployed.
 *
 * @param fixture the endpoint under test
 * @param integrations the integrations
 * @param directory the charm's directory
 */
record KitDeployment(KitFixture fixture, KitIntegrations integrations, Path directory) {

	/**
	 * Write the files of the charm.
	 * @param fixture the endpoint under test
	 * @param own integrations that the library does not know
	 * @param directory the charm's directory
	 * @return how to deploy it
	 */
	static KitDeployment of(KitFixture fixture, List<Integration> own, Path directory) {
		fixture.charm().files().forEach((path, content) -> write(directory.resolve(path), content));
		return new KitDeployment(fixture, KitIntegrations.of(fixture.charm().framework()).with(own), directory);
	}

	private static void write(Path file, String content) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write '%s'".formatted(file), ex);
		}
	}

	KitModel deploy(List<KitEndpoint> endpoints) {
		return new KitModel(this.fixture, this.integrations, endpoints, this.directory);
	}

	/**
	 * Return the same with machines whose tables are walked, for tests of many hooks.
	 * @return how to deploy it
	 */
	KitDeployment walked() {
		return new KitDeployment(this.fixture, this.integrations.walked(), this.directory);
	}

	KitCase begin() {
		return KitCase.begin(this, this.fixture.endpoint());
	}

}
