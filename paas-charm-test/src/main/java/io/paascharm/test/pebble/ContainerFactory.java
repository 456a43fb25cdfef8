package io.paascharm.test.pebble;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The choice of a kind of container: the most isolated one that starts.
 */
final class ContainerFactory {

	private static final Logger logger = LoggerFactory.getLogger(ContainerFactory.class);

	private ContainerFactory() {
	}

	static WorkloadContainer create(Path root) {
		try {
			NamespacedContainer container = new NamespacedContainer(root);
			container.start();
			return container;
		}
		catch (ContainerException ex) {
			logger.info("Workloads run without namespaces, one unit at a time and without users of their own: {}",
					ex.getMessage());
			DirectoryContainer container = new DirectoryContainer(root);
			container.start();
			return container;
		}
	}

}
