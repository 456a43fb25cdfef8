/**
 * Client of Pebble, the service manager inside a workload container.
 */
@NullMarked
package io.paascharm.pebble;

import org.jspecify.annotations.NullMarked;
