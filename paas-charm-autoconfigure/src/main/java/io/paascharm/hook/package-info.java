/**
 * One dispatch from its environment to its exit code.
 */
@NullMarked
package io.paascharm.hook;

import org.jspecify.annotations.NullMarked;
