package io.paascharm.test.pebble;

/**
 * Where a service stands, and the status that this is for Pebble's clients.
 */
enum ServiceState {

	/**
	 * It has not been started yet.
	 */
	INITIAL("error"),
	/**
	 * It runs since less than a second.
	 */
	STARTING("active"),
	/**
	 * It runs.
	 */
	RUNNING("active"),
	/**
	 * It was asked to end.
	 */
	TERMINATING("inactive"),
	/**
	 * It was made to end.
	 */
	KILLING("inactive"),
	/**
	 * It ended as it was told.
	 */
	STOPPED("inactive"),
	/**
	 * It ended and starts again after a while.
	 */
	BACKOFF("backoff"),
	/**
	 * It ended and does not start again.
	 */
	EXITED("error");

	private final String status;

	ServiceState(String status) {
		this.status = status;
	}

	String status() {
		return this.status;
	}

	boolean isRunning() {
		return this == STARTING || this == RUNNING;
	}

}
