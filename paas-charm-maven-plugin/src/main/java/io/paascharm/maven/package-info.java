/**
 * Maven goals; each runs a main class on the charm project's own class path.
 */
@NullMarked
package io.paascharm.maven;

import org.jspecify.annotations.NullMarked;
