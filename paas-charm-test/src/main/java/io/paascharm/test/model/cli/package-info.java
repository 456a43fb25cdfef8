/**
 * The command lines that operators type, for the simulated model.
 */
@NullMarked
package io.paascharm.test.model.cli;

import org.jspecify.annotations.NullMarked;
