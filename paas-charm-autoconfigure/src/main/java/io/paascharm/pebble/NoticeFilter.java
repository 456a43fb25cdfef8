package io.paascharm.pebble;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Choice among notices.
 *
 * @param types the types, such as {@code custom}; empty for all
 * @param keys the keys; empty for all
 * @param after only notices that were repeated after this time, or {@code null} for all
 * @param allUsers whether to see the notices of all users and not only our own and public
 * ones
 */
public record NoticeFilter(List<String> types, List<String> keys, @Nullable Instant after, boolean allUsers) {

	/**
	 * Copy the lists.
	 */
	public NoticeFilter {
		types = List.copyOf(types);
		keys = List.copyOf(keys);
	}

	/**
	 * Create a filter that lets every notice of ours and every public one through.
	 * @return the filter
	 */
	public static NoticeFilter all() {
		return new NoticeFilter(List.of(), List.of(), null, false);
	}

	/**
	 * Create a filter for custom notices.
	 * @param keys the keys; none for all
	 * @return the filter
	 */
	public static NoticeFilter custom(String... keys) {
		return new NoticeFilter(List.of("custom"), List.of(keys), null, false);
	}

	/**
	 * Return a copy for notices after a time.
	 * @param after the time
	 * @return the copy
	 */
	public NoticeFilter withAfter(Instant after) {
		return new NoticeFilter(this.types, this.keys, after, this.allUsers);
	}

}
