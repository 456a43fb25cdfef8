/**
 * The Juju model as values: names, events, statuses. Depends on nothing.
 */
@NullMarked
package io.paascharm.juju;

import org.jspecify.annotations.NullMarked;
