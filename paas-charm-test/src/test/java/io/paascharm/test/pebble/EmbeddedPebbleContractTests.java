package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract, kept by the embedded Pebble in a container.
 */
abstract class EmbeddedPebbleContractTests extends PebbleContractTests {

	@TempDir
	Path home;

	private WorkloadContainer container;

	private EmbeddedPebble pebble;

	abstract WorkloadContainer create(Path root);

	@BeforeEach
	void start() throws IOException {
		Path root = this.home.resolve("root");
		Files.createDirectories(root.resolve("contract"));
		this.container = create(root);
		this.pebble = EmbeddedPebble.builder()
			.container(this.container)
			.socket(this.home.resolve("pebble.socket"))
			.start();
	}

	@AfterEach
	void stop() {
		if (this.pebble != null) {
			this.pebble.close();
		}
	}

	@Override
	Path socket() {
		return this.pebble.socket();
	}

	@Override
	public String directory() {
		return "/contract";
	}

	@Override
	public boolean switchesUsers() {
		return this.container.isUserAware();
	}

}
