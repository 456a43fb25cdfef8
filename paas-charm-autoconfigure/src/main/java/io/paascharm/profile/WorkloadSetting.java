package io.paascharm.profile;

/**
 * Setting of the workload that an option changes.
 */
public enum WorkloadSetting {

	/** Port that the application listens on. */
	PORT,

	/** Port that serves metrics. */
	METRICS_PORT,

	/** HTTP path of the metrics. */
	METRICS_PATH

}
