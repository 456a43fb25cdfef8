package io.paascharm.test.run;

import org.jspecify.annotations.Nullable;

/**
 * Something that a run on this machine needs and cannot have.
 */
public final class LocalRunException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String attempt;

	private final String reason;

	LocalRunException(String attempt, String reason) {
		this(attempt, reason, null);
	}

	LocalRunException(String attempt, String reason, @Nullable Throwable cause) {
		super("Cannot " + attempt + ": " + reason, cause);
		this.attempt = attempt;
		this.reason = reason;
	}

	static LocalRunException of(String attempt, Exception cause) {
		String message = cause.getMessage();
		return new LocalRunException(attempt, (message != null) ? message : cause.getClass().getSimpleName(), cause);
	}

	/**
	 * Return what was attempted.
	 * @return the attempt, in words that follow "Cannot"
	 */
	public String attempt() {
		return this.attempt;
	}

	/**
	 * Return why it failed.
	 * @return the reason
	 */
	public String reason() {
		return this.reason;
	}

}
