/**
 * Pebble for tests: its HTTP API over a unix socket, supervising real processes in a
 * container of their own.
 */
@NullMarked
package io.paascharm.test.pebble;

import org.jspecify.annotations.NullMarked;
