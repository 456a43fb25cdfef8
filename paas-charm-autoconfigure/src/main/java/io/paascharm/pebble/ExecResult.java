package io.paascharm.pebble;

/**
 * Outcome of a command.
 *
 * @param exitCode the exit code; 128 and the number of the signal if one ended the
 * process
 * @param stdout the last 64 KiB of the output
 * @param stderr the last 64 KiB of the error output
 */
public record ExecResult(int exitCode, String stdout, String stderr) {

	/**
	 * Return whether the command succeeded.
	 * @return {@code true} for exit code 0
	 */
	public boolean isSuccess() {
		return this.exitCode == 0;
	}

}
