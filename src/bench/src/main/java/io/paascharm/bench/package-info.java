/**
 * What a packed charm costs, beside another charm on the same model.
 */
@NullMarked
package io.paascharm.bench;

import org.jspecify.annotations.NullMarked;
