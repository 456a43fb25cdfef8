package io.paascharm.pebble;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Pebble, or what it was asked to do, did not end in time.
 */
public final class PebbleTimeoutException extends PebbleException {

	private final String call;

	private final Duration timeout;

	/**
	 * Create an exception.
	 * @param call what was attempted
	 * @param timeout how long it was waited for
	 * @param cause what happened, or {@code null}
	 */
	public PebbleTimeoutException(String call, Duration timeout, @Nullable Throwable cause) {
		super("Pebble call '%s' did not end within %s".formatted(call, seconds(timeout)), cause);
		this.call = call;
		this.timeout = timeout;
	}

	private static String seconds(Duration timeout) {
		return (timeout.toMillis() % 1000 != 0) ? timeout.toMillis() + " ms" : timeout.toSeconds() + " s";
	}

	/**
	 * Return what was attempted.
	 * @return the call
	 */
	public String call() {
		return this.call;
	}

	/**
	 * Return how long it was waited for.
	 * @return the timeout
	 */
	public Duration timeout() {
		return this.timeout;
	}

}
