package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pause before a service that ended starts again: it grows from one to the next.
 */
final class Backoff {

	private static final double JITTER = 0.1;

	private Duration last = Duration.ZERO;

	void reset() {
		this.last = Duration.ZERO;
	}

	Duration next(ServiceConfig config) {
		if (this.last.isZero()) {
			this.last = config.backoffDelay();
		}
		else {
			Duration grown = Duration.ofNanos((long) (this.last.toNanos() * config.backoffFactor()));
			this.last = (grown.compareTo(config.backoffLimit()) < 0) ? grown : config.backoffLimit();
		}
		return this.last.plusNanos((long) (this.last.toNanos() * JITTER * ThreadLocalRandom.current().nextDouble()));
	}

}
