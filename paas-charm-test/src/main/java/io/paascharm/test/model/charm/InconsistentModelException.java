package io.paascharm.test.model.charm;

/**
 * A request that no Juju model could fulfil, such as a relation on an endpoint that the
 * charm does not declare.
 */
public class InconsistentModelException extends RuntimeException {

	private final String attempt;

	private final String reason;

	/**
	 * Create an exception.
	 * @param attempt what was attempted on what, such as {@code integrate 'a:db'}
	 * @param reason why it cannot be
	 */
	public InconsistentModelException(String attempt, String reason) {
		super("cannot " + attempt + ": " + reason);
		this.attempt = attempt;
		this.reason = reason;
	}

	/**
	 * Return what was attempted.
	 * @return the verb and its object
	 */
	public String attempt() {
		return this.attempt;
	}

	/**
	 * Return why it cannot be.
	 * @return the reason, part of a sentence
	 */
	public String reason() {
		return this.reason;
	}

}
