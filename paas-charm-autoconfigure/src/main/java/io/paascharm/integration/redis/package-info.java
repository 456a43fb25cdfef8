/**
 * Requirer of Redis.
 */
@NullMarked
package io.paascharm.integration.redis;

import org.jspecify.annotations.NullMarked;
