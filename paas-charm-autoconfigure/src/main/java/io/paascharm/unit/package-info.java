/**
 * The world of one dispatch: a lazy snapshot of what Juju tells, and the changes to it.
 */
@NullMarked
package io.paascharm.unit;

import org.jspecify.annotations.NullMarked;
