package io.paascharm.config;

/**
 * An option whose value keeps the application from running. Never holds the value.
 *
 * @param kind the kind of the problem
 * @param option the name of the option, as the charm declares it
 * @param detail the second half of a sentence about the option, for logs
 */
public record ConfigProblem(Kind kind, String option, String detail) {

	/**
	 * Kind of a problem.
	 */
	public enum Kind {

		/** A mandatory option is not set. */
		MISSING,

		/** The value is not one that the option takes. */
		INVALID,

		/** The secret that the option names cannot be read. */
		SECRET_UNREADABLE

	}

}
