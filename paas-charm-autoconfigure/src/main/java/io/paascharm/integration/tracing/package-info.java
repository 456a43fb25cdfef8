/**
 * Requirer of a collector of traces.
 */
@NullMarked
package io.paascharm.integration.tracing;

import org.jspecify.annotations.NullMarked;
