/**
 * Actions that operators run.
 */
@NullMarked
package io.paascharm.action;

import org.jspecify.annotations.NullMarked;
