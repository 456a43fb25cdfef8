package io.paascharm.pebble;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Change: work of Pebble that takes time.
 *
 * @param id the identifier
 * @param kind what it is about, such as {@code start}, {@code replan} or {@code exec}
 * @param summary the description for people
 * @param status Pebble's word for how far it is, such as {@code Doing}, {@code Done} or
 * {@code Error}
 * @param error what went wrong, or {@code null}
 * @param tasks the steps
 * @param spawned when it was asked for, by Pebble's clock
 */
public record Change(String id, String kind, String summary, String status, @Nullable String error, List<Task> tasks,
		Instant spawned) {

	/**
	 * Copy the tasks.
	 */
	public Change {
		tasks = List.copyOf(tasks);
	}

	/**
	 * Return whether the change is over, well or not.
	 * @return {@code true} if its status is one that Pebble ends with
	 */
	public boolean ready() {
		return switch (this.status) {
			case "Done", "Undone", "Hold", "Error" -> true;
			default -> false;
		};
	}

	/**
	 * Return whether the change is over and did not do what it should.
	 * @return {@code true} if it ended in an error or was given up
	 */
	public boolean isFailed() {
		return this.error != null || (ready() && !"Done".equals(this.status));
	}

}
