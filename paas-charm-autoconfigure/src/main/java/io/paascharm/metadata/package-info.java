/**
 * What a charm declares about itself, read from the files in its directory.
 */
@NullMarked
package io.paascharm.metadata;

import org.jspecify.annotations.NullMarked;
