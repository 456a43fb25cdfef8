package io.paascharm.it.vectors;

/**
 * Command that a hook must run in the workload container.
 *
 * @param line the words, with spaces between
 * @param directory the working directory
 * @param user the name of the user
 * @param exitCode the exit code
 */
record ExpectedCommand(String line, String directory, String user, int exitCode) {

	@Override
	public String toString() {
		return "%s (in %s as %s, exit %d)".formatted(this.line, this.directory, this.user, this.exitCode);
	}

}
