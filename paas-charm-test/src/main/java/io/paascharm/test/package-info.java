/**
 * Test kit for charms: a simulated Juju model and an embedded Pebble.
 */
@NullMarked
package io.paascharm.test;

import org.jspecify.annotations.NullMarked;
