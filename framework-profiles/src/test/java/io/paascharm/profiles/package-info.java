/**
 * Tests of the descriptors, which are data.
 */
@NullMarked
package io.paascharm.profiles;

import org.jspecify.annotations.NullMarked;
