package io.paascharm.pebble;

/**
 * Command that was started in the container.
 */
public interface Exec {

	/**
	 * Return the change that runs the command.
	 * @return the identifier of the change
	 */
	String changeId();

	/**
	 * Send a signal to the process of the command, not to its children.
	 * @param signal the name, such as {@code SIGTERM}
	 */
	void signal(String signal);

	/**
	 * Wait until the command has exited and closed its output.
	 * @return exit code and output
	 * @throws PebbleTimeoutException if the command did not end in time; Pebble kills its
	 * process then, but not what that process started
	 * @throws PebbleChangeException if the command could not be run
	 */
	ExecResult await();

}
