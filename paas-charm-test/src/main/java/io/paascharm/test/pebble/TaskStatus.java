package io.paascharm.test.pebble;

/**
 * Where a task or a change stands. The order of the constants is that in which one task
 * decides the status of its change.
 */
enum TaskStatus {

	/**
	 * It is told to stop what it does.
	 */
	ABORT("Abort"),
	/**
	 * It runs.
	 */
	DOING("Doing"),
	/**
	 * It waits for its turn.
	 */
	DO("Do"),
	/**
	 * It failed.
	 */
	ERROR("Error"),
	/**
	 * It succeeded.
	 */
	DONE("Done"),
	/**
	 * It does not run, because another one failed or it was aborted.
	 */
	HOLD("Hold");

	private final String text;

	TaskStatus(String text) {
		this.text = text;
	}

	boolean isReady() {
		return this == ERROR || this == DONE || this == HOLD;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
