package io.paascharm.pebble;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Times as Pebble writes them, RFC 3339.
 */
final class Times {

	private Times() {
	}

	static Instant required(JsonNode node) {
		Instant time = optional(node);
		return (time != null) ? time : Instant.EPOCH;
	}

	static @Nullable Instant optional(JsonNode node) {
		String text = node.asString("");
		if (text.isEmpty()) {
			return null;
		}
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw new PebbleParseException("GET", "'%s' is not a time".formatted(text), ex);
		}
	}

}
