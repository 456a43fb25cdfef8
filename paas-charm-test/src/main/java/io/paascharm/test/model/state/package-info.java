/**
 * What the controller of the simulated model knows, and what one dispatch may see and
 * change of it.
 */
@NullMarked
package io.paascharm.test.model.state;

import org.jspecify.annotations.NullMarked;
