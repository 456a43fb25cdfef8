package io.paascharm.test.pebble;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Where a real Pebble runs, and what it has.
 *
 * @param container the container, which is closed with Pebble
 * @param socket where it is reached from outside of the container
 * @param environment the environment that Pebble has and its services inherit
 * @param layers the layers of the image, in YAML
 * @param output is told what the services write: the service's name and a line
 */
public record PebbleSettings(WorkloadContainer container, Path socket, Map<String, String> environment,
		List<String> layers, BiConsumer<String, String> output) {

	/**
	 * Copies what could change.
	 */
	public PebbleSettings {
		environment = Map.copyOf(environment);
		layers = List.copyOf(layers);
	}

	@Override
	public String toString() {
		return "Pebble in " + this.container + " at " + this.socket;
	}

}
