/**
 * The configuration of the application: typed, checked, turned into variables.
 */
@NullMarked
package io.paascharm.config;

import org.jspecify.annotations.NullMarked;
