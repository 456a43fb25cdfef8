/**
 * A tolerant parser for the URIs that providers hand out.
 */
@NullMarked
package io.paascharm.uri;

import org.jspecify.annotations.NullMarked;
