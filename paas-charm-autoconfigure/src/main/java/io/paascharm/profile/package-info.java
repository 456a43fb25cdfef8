/**
 * The descriptors that make a framework out of data.
 */
@NullMarked
package io.paascharm.profile;

import org.jspecify.annotations.NullMarked;
