package io.paascharm.test.model;

import java.util.List;
import java.util.Map;

/**
 * What an operator sees of an action that ended.
 *
 * @param id the number of the run
 * @param status {@code completed} or {@code failed}
 * @param message why it failed, else empty
 * @param results the results, nested at the dots of their keys, with {@code return-code}
 * @param log what {@code action-log} wrote
 */
public record ActionResult(String id, String status, String message, Map<String, Object> results, List<String> log) {

	/**
	 * Return whether the action did what it should.
	 * @return whether it completed
	 */
	public boolean isCompleted() {
		return this.status.equals("completed");
	}

	/**
	 * Name the outcome only: results may be secret.
	 */
	@Override
	public String toString() {
		return "action " + this.id + " " + this.status + (this.message.isEmpty() ? "" : ": " + this.message);
	}

}
