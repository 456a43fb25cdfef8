package io.paascharm.pebble;

import org.jspecify.annotations.Nullable;

/**
 * Answer of a Pebble about itself.
 *
 * @param version the version, such as {@code v1.32.1}, or {@code unknown} in builds
 * without one
 * @param bootId the identifier of this start of the container's Pebble, empty if Pebble
 * does not tell
 * @param httpAddress the TCP address that Pebble serves its health on, or {@code null}
 */
public record SystemInfo(String version, String bootId, @Nullable String httpAddress) {

}
