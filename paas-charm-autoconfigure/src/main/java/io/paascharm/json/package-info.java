/**
 * JSON as Python's library writes it.
 */
@NullMarked
package io.paascharm.json;

import org.jspecify.annotations.NullMarked;
