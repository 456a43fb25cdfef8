package io.paascharm.workload;

import java.time.Duration;

/**
 * Deadlines of what runs in the workload container.
 *
 * @param migration the longest time for a migration
 * @param check the longest time for a check of the configuration
 * @param restart the longest time for services to stop and start
 */
public record WorkloadLimits(Duration migration, Duration check, Duration restart) {
}
