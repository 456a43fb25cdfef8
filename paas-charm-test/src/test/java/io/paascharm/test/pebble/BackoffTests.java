package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Backoff}.
 */
class BackoffTests {

	private final Backoff backoff = new Backoff();

	private void assertNext(ServiceConfig config, long milliseconds) {
		Duration least = Duration.ofMillis(milliseconds);
		assertThat(this.backoff.next(config)).isBetween(least, least.plus(least.dividedBy(10)));
	}

	@Test
	void pauseDoublesUpToHalfAMinute() {
		ServiceConfig config = new ServiceConfig("web", Map.of());
		for (long expected : new long[] { 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000 }) {
			assertNext(config, expected);
		}
		this.backoff.reset();
		assertNext(config, 500);
	}

	@Test
	void planSetsDelayFactorAndLimit() {
		ServiceConfig config = new ServiceConfig("web", Map.of("backoff-delay", Duration.ofSeconds(1), "backoff-factor",
				1.5, "backoff-limit", Duration.ofSeconds(2)));
		for (long expected : new long[] { 1000, 1500, 2000, 2000 }) {
			assertNext(config, expected);
		}
	}

}
