package io.paascharm.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.pebble.Change;
import io.paascharm.pebble.Changes;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.PebbleTimeoutException;

/**
 * Commands that a dispatch started in the workload container and did not live to see the
 * end of. One that still runs is waited for, or ended at the deadline: the same command
 * is never started beside itself.
 */
final class LeftoverExecs {

	private static final Logger logger = LoggerFactory.getLogger(LeftoverExecs.class);

	private final PebbleClient pebble;

	private final Duration deadline;

	LeftoverExecs(PebbleClient pebble, Duration deadline) {
		this.pebble = pebble;
		this.deadline = deadline;
	}

	/**
	 * Wait for the end of a command.
	 * @param program the program that was started
	 * @param since when the dispatch was about to start it, or {@code null} if unknown
	 * @return whether it was started and ended with exit code 0
	 */
	boolean succeeded(String program, @Nullable Instant since) {
		Change latest = null;
		for (Change change : this.pebble.changes().list(Changes.Selector.ALL)) {
			if (isExec(change, program) && (since == null || !change.spawned().isBefore(since))
					&& (latest == null || change.spawned().isAfter(latest.spawned()))) {
				latest = change;
			}
		}
		return latest != null && ended(latest);
	}

	/**
	 * Wait for whatever still runs of some programs.
	 * @param programs the programs that this charm starts
	 */
	void settle(List<String> programs) {
		for (Change change : this.pebble.changes().list(Changes.Selector.IN_PROGRESS)) {
			for (String program : programs) {
				if (isExec(change, program)) {
					ended(change);
				}
			}
		}
	}

	private boolean ended(Change change) {
		if (change.ready()) {
			return isSuccess(change);
		}
		logger.info("Waiting for a command that was started before: {}", change.summary());
		try {
			return isSuccess(this.pebble.changes().await(change.id(), this.deadline));
		}
		catch (PebbleTimeoutException ex) {
			logger.warn("Ending a command that takes too long: {}", change.summary());
			this.pebble.changes().abort(change.id());
			return false;
		}
	}

	private static boolean isExec(Change change, String program) {
		return change.kind().equals("exec") && change.summary().contains('"' + program + '"');
	}

	private static boolean isSuccess(Change change) {
		return change.error() == null && change.tasks()
			.stream()
			.anyMatch((task) -> task.data().get("exit-code") instanceof Number code && code.intValue() == 0);
	}

}
