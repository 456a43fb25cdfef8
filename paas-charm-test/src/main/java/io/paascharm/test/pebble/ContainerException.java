package io.paascharm.test.pebble;

import org.jspecify.annotations.Nullable;

/**
 * A workload container that could not be set up or reached.
 */
public final class ContainerException extends RuntimeException {

	ContainerException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	ContainerException(String message) {
		super(message);
	}

}
