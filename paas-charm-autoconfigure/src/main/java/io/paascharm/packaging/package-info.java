/**
 * Packing of a charm project into a {@code .charm}; runs at build time only.
 */
@NullMarked
package io.paascharm.packaging;

import org.jspecify.annotations.NullMarked;
