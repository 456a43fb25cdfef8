package io.paascharm.test.pebble;

import java.nio.file.Path;

/**
 * The embedded Pebble where the kernel has no namespaces for us.
 */
class DirectoryPebbleTests extends EmbeddedPebbleContractTests {

	@Override
	WorkloadContainer create(Path root) {
		return new DirectoryContainer(root);
	}

}
