package io.paascharm.test.model.cli;

/**
 * A command line that {@code juju} would end with an error.
 */
public class JujuCommandException extends RuntimeException {

	private final String command;

	private final String reason;

	private final String output;

	JujuCommandException(String command, String reason, String output) {
		super("'juju %s' failed: %s".formatted(command, reason));
		this.command = command;
		this.reason = reason;
		this.output = output;
	}

	JujuCommandException(String command, String reason) {
		this(command, reason, "");
	}

	/**
	 * Return the verb.
	 * @return the word after {@code juju}
	 */
	public String command() {
		return this.command;
	}

	/**
	 * Return what went wrong.
	 * @return what {@code juju} prints after {@code ERROR}
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * Return what was printed before the error.
	 * @return the standard output
	 */
	public String output() {
		return this.output;
	}

}
