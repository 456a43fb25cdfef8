/**
 * Bytes between us and Pebble: HTTP and websockets over a unix socket.
 */
@NullMarked
package io.paascharm.pebble.transport;

import org.jspecify.annotations.NullMarked;
