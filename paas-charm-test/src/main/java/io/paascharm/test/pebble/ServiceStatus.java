package io.paascharm.test.pebble;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of a service.
 *
 * @param current {@code active}, {@code inactive}, {@code backoff} or {@code error}
 * @param since the time of the last change, or {@code null} if the service was never
 * started; a restart changes it
 */
public record ServiceStatus(String current, @Nullable Instant since) {
}
