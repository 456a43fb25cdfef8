/**
 * The hook tools of the simulated model: command lines in, texts and exit codes out.
 */
@NullMarked
package io.paascharm.test.model.hooktool;

import org.jspecify.annotations.NullMarked;
