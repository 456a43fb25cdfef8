package io.paascharm.test.pebble;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Typed reading of a query's parameters.
 */
final class Parameters {

	private Parameters() {
	}

	static Duration duration(HttpRequest request, String name) {
		return duration(name, request.parameter(name));
	}

	static Duration duration(String name, String text) {
		try {
			return (text.isEmpty()) ? Duration.ZERO : GoDuration.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.badRequest("invalid %s: %s", name, String.valueOf(ex.getMessage()));
		}
	}

	static @Nullable Instant time(HttpRequest request, String name) {
		String text = request.parameter(name);
		try {
			return (text.isEmpty()) ? null : OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw ApiException.badRequest("invalid \"%s\" timestamp: %s", name, String.valueOf(ex.getMessage()));
		}
	}

}
