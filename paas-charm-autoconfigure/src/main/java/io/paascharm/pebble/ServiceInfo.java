package io.paascharm.pebble;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * State of a service.
 *
 * @param name the name
 * @param startup {@code enabled} or {@code disabled}
 * @param current what the service does now
 * @param currentSince when that began, or {@code null} if Pebble does not tell
 */
public record ServiceInfo(String name, String startup, Status current, @Nullable Instant currentSince) {

	/**
	 * Return whether the service runs.
	 * @return {@code true} if it is active
	 */
	public boolean isRunning() {
		return this.current == Status.ACTIVE;
	}

	/**
	 * What a service does.
	 */
	public enum Status {

		/**
		 * It runs.
		 */
		ACTIVE,

		/**
		 * It does not run, and need not.
		 */
		INACTIVE,

		/**
		 * It exited, and Pebble waits before starting it again.
		 */
		BACKOFF,

		/**
		 * It exited, and Pebble leaves it so.
		 */
		ERROR,

		/**
		 * A newer Pebble has a word that we do not know.
		 */
		UNKNOWN;

		static Status of(String text) {
			return switch (text) {
				case "active" -> ACTIVE;
				case "inactive" -> INACTIVE;
				case "backoff" -> BACKOFF;
				case "error" -> ERROR;
				default -> UNKNOWN;
			};
		}

	}

}
