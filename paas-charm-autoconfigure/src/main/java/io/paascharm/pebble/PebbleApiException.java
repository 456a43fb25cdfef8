package io.paascharm.pebble;

import org.jspecify.annotations.Nullable;

/**
 * Pebble was reached and refused.
 */
public final class PebbleApiException extends PebbleException {

	private static final int NOT_FOUND = 404;

	private static final int METHOD_NOT_ALLOWED = 405;

	private final String call;

	private final int statusCode;

	private final @Nullable String kind;

	private final String reason;

	/**
	 * Create an exception.
	 * @param call what was attempted, such as {@code POST /v1/services}
	 * @param statusCode the status code of HTTP
	 * @param kind the word of Pebble for the kind of error, or {@code null}
	 * @param reason the sentence that Pebble answered
	 */
	public PebbleApiException(String call, int statusCode, @Nullable String kind, String reason) {
		super("Pebble call '%s' failed with status %d%s: %s".formatted(call, statusCode,
				(kind != null) ? " (" + kind + ")" : "", reason), null);
		this.call = call;
		this.statusCode = statusCode;
		this.kind = kind;
		this.reason = reason;
	}

	/**
	 * Return what was attempted.
	 * @return the call
	 */
	public String call() {
		return this.call;
	}

	/**
	 * Return the status code of HTTP.
	 * @return the status code
	 */
	public int statusCode() {
		return this.statusCode;
	}

	/**
	 * Return Pebble's word for the kind of error.
	 * @return the kind, such as {@code not-found}, or {@code null} for most errors
	 */
	public @Nullable String kind() {
		return this.kind;
	}

	/**
	 * Return Pebble's own sentence.
	 * @return the reason
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * Return whether this Pebble does not know the call at all, being too old.
	 * @return {@code true} if the endpoint or its method is missing
	 */
	public boolean isUnsupported() {
		return this.statusCode == METHOD_NOT_ALLOWED
				|| (this.statusCode == NOT_FOUND && this.reason.startsWith("invalid API endpoint"));
	}

}
