package io.paascharm.test.pebble;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A command to run in a workload container.
 *
 * @param arguments the program, as a path in the container, and its arguments
 * @param environment the whole environment of the process
 * @param workingDirectory the working directory, as a path in the container
 * @param user the identity to run as, {@code null} for the container's own
 * @param mergeError whether standard error goes where standard output goes
 */
public record ContainerCommand(List<String> arguments, Map<String, String> environment, String workingDirectory,
		@Nullable UserIds user, boolean mergeError) {

	/**
	 * Copies what could change.
	 */
	public ContainerCommand {
		arguments = List.copyOf(arguments);
		environment = Map.copyOf(environment);
	}

	@Override
	public String toString() {
		return this.arguments.get(0) + " in " + this.workingDirectory;
	}

}
