/**
 * Auto-configuration for the dispatcher and everything it needs.
 */
@NullMarked
package io.paascharm.hook.autoconfigure;

import org.jspecify.annotations.NullMarked;
