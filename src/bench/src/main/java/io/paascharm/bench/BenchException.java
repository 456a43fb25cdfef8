package io.paascharm.bench;

import org.jspecify.annotations.Nullable;

/**
 * Failure of something without which there is nothing to compare.
 */
final class BenchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BenchException(String attempt, String happened) {
		this(attempt, happened, null);
	}

	BenchException(String attempt, String happened, @Nullable Throwable cause) {
		super("Cannot %s: %s".formatted(attempt, happened), cause);
	}

	static BenchException of(String attempt, Exception cause) {
		String message = cause.getMessage();
		return new BenchException(attempt, (message != null) ? message : cause.getClass().getSimpleName(), cause);
	}

}
