package io.paascharm.test.pebble;

import java.util.List;
import java.util.Map;

/**
 * Command that a client ran in the container and that has ended.
 *
 * @param command the words of the command
 * @param environment the whole environment that it had
 * @param directory the working directory
 * @param user the name of the user that was asked for, empty for none
 * @param exitCode the exit code, -1 if the command did not start or took too long
 */
public record ExecutedCommand(List<String> command, Map<String, String> environment, String directory, String user,
		int exitCode) {

	public ExecutedCommand {
		command = List.copyOf(command);
		environment = Map.copyOf(environment);
	}

	/**
	 * Return the command line; the environment stays out of messages.
	 */
	@Override
	public String toString() {
		return String.join(" ", this.command) + " (exit " + this.exitCode + ")";
	}

}
