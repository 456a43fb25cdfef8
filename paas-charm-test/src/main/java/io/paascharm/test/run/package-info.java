/**
 * A charm on this machine, with a simulated model and real servers, to look at.
 */
@NullMarked
package io.paascharm.test.run;

import org.jspecify.annotations.NullMarked;
