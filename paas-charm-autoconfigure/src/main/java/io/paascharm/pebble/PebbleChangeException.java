package io.paascharm.pebble;

import java.util.Objects;

/**
 * A change that was waited for failed, or was given up.
 */
public final class PebbleChangeException extends PebbleException {

	private final Change change;

	/**
	 * Create an exception.
	 * @param change the change
	 */
	public PebbleChangeException(Change change) {
		super("Pebble change '%s' (%s) ended in %s: %s".formatted(change.id(), change.kind(), change.status(),
				Objects.requireNonNullElse(change.error(), change.summary())), null);
		this.change = change;
	}

	/**
	 * Return the change, with its tasks and the ends of their logs.
	 * @return the change
	 */
	public Change change() {
		return this.change;
	}

}
