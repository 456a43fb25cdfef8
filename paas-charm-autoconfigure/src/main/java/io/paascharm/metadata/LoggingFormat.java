package io.paascharm.metadata;

/**
 * Format of the log lines that the framework's server writes.
 */
public enum LoggingFormat {

	/** The framework's own. */
	NONE,

	/** One JSON object a line. */
	JSON

}
