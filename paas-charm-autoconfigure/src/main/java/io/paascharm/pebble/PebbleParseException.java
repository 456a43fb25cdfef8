package io.paascharm.pebble;

import org.jspecify.annotations.Nullable;

/**
 * Pebble, or what answers at its socket, said something that is not Pebble's protocol.
 */
public final class PebbleParseException extends PebbleException {

	private final String subject;

	/**
	 * Create an exception.
	 * @param subject what could not be understood, such as a call
	 * @param problem what is wrong with it, without quoting it
	 * @param cause what happened, or {@code null}
	 */
	public PebbleParseException(String subject, String problem, @Nullable Throwable cause) {
		super("Answer to Pebble call '%s' cannot be understood: %s".formatted(subject, problem), cause);
		this.subject = subject;
	}

	/**
	 * Return what could not be understood.
	 * @return the call whose answer it is
	 */
	public String subject() {
		return this.subject;
	}

}
