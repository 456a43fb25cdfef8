/**
 * Vectors: descriptions in {@code src/vectors} of what happens to a unit and of what must
 * be there afterwards, played on the local model.
 */
@NullMarked
package io.paascharm.it.vectors;

import org.jspecify.annotations.NullMarked;
