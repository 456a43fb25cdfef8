/**
 * Health of the workload container, the workload and each integration.
 */
@NullMarked
package io.paascharm.actuate.health;

import org.jspecify.annotations.NullMarked;
