/**
 * Requirer of Valkey.
 */
@NullMarked
package io.paascharm.integration.valkey;

import org.jspecify.annotations.NullMarked;
