package io.paascharm.profile;

import java.util.List;

/**
 * What the charm believes about the image of a framework. Directories and files are those
 * of the workload container.
 *
 * @param service the Pebble service of the application
 * @param containers the names of the workload container, the preferred one first
 * @param user the name of the user and of the group that the application runs as
 * @param endpoints the ports and paths that the application serves by default
 * @param directories the directories of the application
 * @param logFiles the log files that are watched where Pebble forwards no logs
 */
public record ProfileWorkload(String service, List<String> containers, String user, Endpoints endpoints,
		Directories directories, List<String> logFiles) {

	/**
	 * Ports and paths that the application serves by default.
	 *
	 * @param port the port that the application listens on
	 * @param metricsPort the port that serves metrics
	 * @param metricsPath the HTTP path of the metrics
	 */
	public record Endpoints(int port, int metricsPort, String metricsPath) {

	}

	/**
	 * Directories of the application.
	 *
	 * @param app the directory with the application's files
	 * @param base the directory with the server's files
	 * @param state the directory that the charm keeps its own state in
	 */
	public record Directories(String app, String base, String state) {

	}

}
