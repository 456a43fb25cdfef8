package io.paascharm.test.pebble;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, perhaps several times.
 *
 * @param id the notice's number
 * @param key what it is about
 * @param first when it happened first
 * @param last when it happened last
 * @param repeated when it was last told
 * @param occurrences how often it happened
 * @param details what was said the last time
 */
record Notice(String id, Key key, Instant first, Instant last, Instant repeated, int occurrences, Details details) {

	private static final Duration EXPIRY = Duration.ofDays(7);

	static Notice create(String id, Key key, Details details, Instant now) {
		return new Notice(id, key, now, now, now, 1, details);
	}

	Notice again(Details newDetails, Instant now) {
		Duration pause = newDetails.repeatAfter();
		boolean repeats = pause.isZero() || now.isAfter(this.repeated.plus(pause));
		return new Notice(this.id, this.key, this.first, now, (repeats) ? now : this.repeated, this.occurrences + 1,
				newDetails);
	}

	boolean isExpired(Instant now) {
		return this.last.plus(EXPIRY).isBefore(now);
	}

	Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", this.id);
		json.put("user-id", this.key.user());
		json.put("type", this.key.type());
		json.put("key", this.key.key());
		putTimes(json);
		putDetails(json);
		return json;
	}

	private void putTimes(Map<String, Object> json) {
		json.put("first-occurred", this.first.toString());
		json.put("last-occurred", this.last.toString());
		json.put("last-repeated", this.repeated.toString());
		json.put("occurrences", this.occurrences);
		json.put("expire-after", GoDuration.format(EXPIRY));
	}

	private void putDetails(Map<String, Object> json) {
		if (!this.details.data().isEmpty()) {
			json.put("last-data", this.details.data());
		}
		if (!this.details.repeatAfter().isZero()) {
			json.put("repeat-after", GoDuration.format(this.details.repeatAfter()));
		}
	}

	/**
	 * What tells notices apart.
	 *
	 * @param user the number of the user who may see it, {@code null} for everyone
	 * @param type the type of notice
	 * @param key the key within the type
	 */
	record Key(@Nullable Long user, String type, String key) {
	}

	/**
	 * What one occurrence says.
	 *
	 * @param data its data
	 * @param repeatAfter how long it is not told again
	 */
	record Details(Map<String, String> data, Duration repeatAfter) {
	}

}
