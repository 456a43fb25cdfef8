package io.paascharm.pebble;

import org.jspecify.annotations.Nullable;

/**
 * Failure of a call to Pebble. No message holds a value of an environment or the content
 * of a file.
 */
public abstract sealed class PebbleException extends RuntimeException permits PebbleConnectionException,
		PebbleApiException, PebbleTimeoutException, PebbleParseException, PebbleChangeException {

	PebbleException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
