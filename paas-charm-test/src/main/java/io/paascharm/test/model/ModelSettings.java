package io.paascharm.test.model;

import java.nio.file.Path;

/**
 * What was decided when a model was made.
 *
 * @param directory where everything of the model is kept
 * @param agentPath the search path of unit agents, which follows the tools in that of
 * charms
 * @param containers who runs workload containers
 * @param pebbleReady when a new pod's pebble-ready comes
 * @param isRetrying whether failed hooks are run again by themselves
 */
record ModelSettings(Path directory, String agentPath, ContainerRuntime containers, PebbleReadyTime pebbleReady,
		boolean isRetrying) {

	Path tools() {
		return this.directory.resolve("tools");
	}

	Path containers(String unitTag) {
		return this.directory.resolve("containers").resolve(unitTag);
	}

	Path agent(String unitTag) {
		return this.directory.resolve("agents").resolve(unitTag);
	}

}
