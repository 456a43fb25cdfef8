package io.paascharm.pebble;

import org.jspecify.annotations.Nullable;

/**
 * State of a health check.
 *
 * @param name the name
 * @param level {@code alive} or {@code ready}, or {@code null} for neither
 * @param startup {@code enabled} or {@code disabled}; empty from a Pebble that does not
 * tell
 * @param status what the check found
 * @param failures how many times in a row it failed
 * @param threshold how many failures in a row make it {@code DOWN}
 * @param changeId the change that performs the check or waits for its recovery, or
 * {@code null}
 */
public record CheckInfo(String name, @Nullable String level, String startup, Status status, int failures, int threshold,
		@Nullable String changeId) {

	/**
	 * What a check found.
	 */
	public enum Status {

		/**
		 * It passes, or has not failed often enough.
		 */
		UP,

		/**
		 * It failed as often as its threshold says.
		 */
		DOWN,

		/**
		 * It does not run.
		 */
		INACTIVE,

		/**
		 * A newer Pebble has a word that we do not know.
		 */
		UNKNOWN;

		static Status of(String text) {
			return switch (text) {
				case "up" -> UP;
				case "down" -> DOWN;
				case "inactive" -> INACTIVE;
				default -> UNKNOWN;
			};
		}

	}

}
