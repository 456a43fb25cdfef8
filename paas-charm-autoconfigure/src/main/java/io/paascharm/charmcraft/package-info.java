/**
 * Expands the charmcraft.yaml of a project into the files of a packed charm.
 */
@NullMarked
package io.paascharm.charmcraft;

import org.jspecify.annotations.NullMarked;
