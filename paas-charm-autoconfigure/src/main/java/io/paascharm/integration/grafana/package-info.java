/**
 * Provider of dashboards for Grafana.
 */
@NullMarked
package io.paascharm.integration.grafana;

import org.jspecify.annotations.NullMarked;
