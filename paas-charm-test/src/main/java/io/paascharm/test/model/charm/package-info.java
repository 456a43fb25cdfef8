/**
 * What a charm's files declare, and how Juju unpacks them.
 */
@NullMarked
package io.paascharm.test.model.charm;

import org.jspecify.annotations.NullMarked;
