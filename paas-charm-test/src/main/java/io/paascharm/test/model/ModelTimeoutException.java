package io.paascharm.test.model;

import java.time.Duration;
import java.util.List;

/**
 * A model that has not come to rest in time.
 */
public class ModelTimeoutException extends RuntimeException {

	private final Duration timeout;

	private final List<String> busy;

	ModelTimeoutException(Duration timeout, List<String> busy) {
		super("cannot settle the model in %s: still busy are %s".formatted(timeout, busy));
		this.timeout = timeout;
		this.busy = List.copyOf(busy);
	}

	/**
	 * Return how long was waited.
	 * @return the time
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Return what was going on.
	 * @return a unit and its event each
	 */
	public List<String> busy() {
		return this.busy;
	}

}
