package io.paascharm.pebble;

import org.jspecify.annotations.Nullable;

/**
 * Pebble cannot be reached: its socket is missing or refuses, or the connection broke.
 */
public final class PebbleConnectionException extends PebbleException {

	private final String call;

	private final String target;

	/**
	 * Create an exception.
	 * @param call what was attempted, such as {@code GET /v1/system-info}
	 * @param target where, the path of the socket
	 * @param cause what happened, or {@code null}
	 */
	public PebbleConnectionException(String call, String target, @Nullable Throwable cause) {
		super("Pebble call '%s' did not reach '%s': %s".formatted(call, target, reason(cause)), cause);
		this.call = call;
		this.target = target;
	}

	private static String reason(@Nullable Throwable cause) {
		if (cause == null) {
			return "not connected";
		}
		return (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
	}

	/**
	 * Return what was attempted.
	 * @return the call
	 */
	public String call() {
		return this.call;
	}

	/**
	 * Return where Pebble was looked for.
	 * @return the path of the socket
	 */
	public String target() {
		return this.target;
	}

}
