package io.paascharm.test.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A unit's failed hook and when it is run again: on request, or by itself after 5 s,
 * twice as long each time, 5 min at most.
 */
final class Retry {

	private static final Duration FIRST = Duration.ofSeconds(5);

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final boolean automatic;

	private @Nullable Hook failed;

	private Duration pause = FIRST;

	private @Nullable Instant due;

	Retry(boolean automatic) {
		this.automatic = automatic;
	}

	/**
	 * Return what has failed.
	 * @return the hook, or {@code null} if the unit is not in error
	 */
	@Nullable Hook failed() {
		return this.failed;
	}

	/**
	 * Return when the hook is run again.
	 * @return the time, or {@code null} if never
	 */
	@Nullable Instant due() {
		return this.due;
	}

	boolean isDue() {
		return this.due != null && !this.due.isAfter(Instant.now());
	}

	/**
	 * Note that a hook failed.
	 * @param hook the hook
	 */
	void failed(Hook hook) {
		this.failed = hook;
		this.due = null;
		if (this.automatic) {
			this.due = Instant.now().plus(this.pause);
			this.pause = (this.pause.multipliedBy(2).compareTo(LONGEST) < 0) ? this.pause.multipliedBy(2) : LONGEST;
		}
	}

	/**
	 * Run the failed hook again as soon as the unit can.
	 */
	void request() {
		if (this.failed != null) {
			this.due = Instant.now();
		}
	}

	/**
	 * Forget the failed hook.
	 */
	void clear() {
		this.failed = null;
		this.due = null;
		this.pause = FIRST;
	}

}
