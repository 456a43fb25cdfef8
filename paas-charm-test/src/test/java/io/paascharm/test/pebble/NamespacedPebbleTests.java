package io.paascharm.test.pebble;

import java.nio.file.Path;

/**
 * The embedded Pebble in namespaces of its own.
 */
class NamespacedPebbleTests extends EmbeddedPebbleContractTests {

	@Override
	WorkloadContainer create(Path root) {
		return Namespaces.assumed(root);
	}

}
