package io.paascharm.test.model.state;

import java.time.Instant;

/**
 * Status of a unit or application.
 *
 * @param status the word, such as {@code active}
 * @param message the message, empty if there is none
 * @param since when it was set
 */
public record StatusEntry(String status, String message, Instant since) {

	/**
	 * Return a status that is set now.
	 * @param status the word
	 * @param message the message, empty if there is none
	 * @return the status
	 */
	public static StatusEntry now(String status, String message) {
		return new StatusEntry(status, message, Instant.now());
	}

	@Override
	public String toString() {
		return this.message.isEmpty() ? this.status : this.status + ": " + this.message;
	}

}
