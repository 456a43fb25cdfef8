/**
 * Requirer of Loki, and the log targets of the workload's Pebble.
 */
@NullMarked
package io.paascharm.integration.logging;

import org.jspecify.annotations.NullMarked;
