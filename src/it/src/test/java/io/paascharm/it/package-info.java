/**
 * Packed charms, driven as Juju drives them: by nothing but {@code dispatch}, its
 * environment and hook tools.
 */
@NullMarked
package io.paascharm.it;

import org.jspecify.annotations.NullMarked;
