package io.paascharm.test.pebble;

import java.nio.file.Path;

import static org.assertj.core.api.Assumptions.assumeThatCode;

/**
 * Tests that need namespaces are skipped, with the reason, where there are none.
 */
final class Namespaces {

	private Namespaces() {
	}

	static NamespacedContainer assumed(Path root) {
		NamespacedContainer container = new NamespacedContainer(root);
		assumeThatCode(container::start).as("namespaces").doesNotThrowAnyException();
		return container;
	}

}
