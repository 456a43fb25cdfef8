package io.paascharm.pebble;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Notice that Pebble keeps.
 *
 * @param id the identifier
 * @param userId the id of the user who sees it, or {@code null} for a public one
 * @param type {@code custom}, {@code change-update} or what else Pebble has
 * @param key what it is about, for the type
 * @param occurrences how often and when it occurred
 * @param lastData what went with the last occurrence
 */
public record Notice(String id, @Nullable Long userId, String type, String key, Occurrences occurrences,
		Map<String, String> lastData) {

	/**
	 * Copy the data.
	 */
	public Notice {
		lastData = Map.copyOf(lastData);
	}

	/**
	 * Return what identifies the notice only: the data may be anything.
	 */
	@Override
	public String toString() {
		return "Notice[id=%s, type=%s, key=%s]".formatted(this.id, this.type, this.key);
	}

	/**
	 * How often and when a notice occurred.
	 *
	 * @param count how often
	 * @param first when first
	 * @param last when last
	 * @param lastRepeated when it last woke those who wait for it
	 */
	public record Occurrences(int count, Instant first, Instant last, Instant lastRepeated) {

	}

}
