/**
 * Provider of metrics for Prometheus.
 */
@NullMarked
package io.paascharm.integration.metrics;

import org.jspecify.annotations.NullMarked;
