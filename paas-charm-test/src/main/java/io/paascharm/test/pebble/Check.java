package io.paascharm.test.pebble;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One check: its counters, and the tasks that look after the workload again and again.
 */
final class Check {

	private final CheckConfig config;

	private final CheckProbe probe;

	private final BlockingQueue<CompletableFuture<String>> refreshes = new LinkedBlockingQueue<>();

	private String change = "";

	private String previousChange = "";

	private int successes;

	private int failures;

	private boolean proceed;

	Check(CheckConfig config, CheckProbe probe) {
		this.config = config;
		this.probe = probe;
	}

	CheckConfig config() {
		return this.config;
	}

	CheckProbe probe() {
		return this.probe;
	}

	synchronized String change() {
		return this.change;
	}

	synchronized void moveTo(String next) {
		this.previousChange = this.change;
		this.change = next;
		this.proceed = false;
	}

	synchronized void begin(String first) {
		this.change = first;
		this.previousChange = "";
		this.successes = 0;
		this.failures = 0;
		this.proceed = false;
	}

	synchronized void stop() {
		this.change = "";
	}

	synchronized boolean proceeds(String from) {
		return this.proceed && this.change.equals(from);
	}

	CompletableFuture<String> refresh() {
		CompletableFuture<String> result = new CompletableFuture<>();
		this.refreshes.add(result);
		return result;
	}

	void perform(Task task, Runnable onFailure) throws TaskException, InterruptedException {
		watch(task, (error) -> {
			if (error.isEmpty()) {
				logSuccess(task, succeeded());
				return false;
			}
			if (failed()) {
				onFailure.run();
				return true;
			}
			task.logError(error);
			return false;
		});
	}

	private static void logSuccess(Task task, int failed) {
		if (failed > 0) {
			task.log("succeeded after " + failed + ((failed == 1) ? " failure" : " failures"));
		}
	}

	void recover(Task task) throws TaskException, InterruptedException {
		watch(task, (error) -> {
			if (!error.isEmpty()) {
				failed();
				task.logError(error);
				return false;
			}
			recovered();
			return true;
		});
	}

	private void watch(Task task, Judge judge) throws TaskException, InterruptedException {
		CompletableFuture<String> aborted = new CompletableFuture<>();
		task.onAbort(() -> this.refreshes.add(aborted));
		while (true) {
			CompletableFuture<String> asked = this.refreshes.poll(this.config.period().toNanos(), TimeUnit.NANOSECONDS);
			if (asked == aborted || task.isAborted()) {
				return;
			}
			String error = this.probe.run();
			if (task.isAborted()) {
				return;
			}
			boolean ends = judge.ends(error);
			if (asked != null) {
				asked.complete(error);
			}
			if (ends && !error.isEmpty()) {
				throw new TaskException(error);
			}
			if (ends) {
				return;
			}
		}
	}

	private synchronized int succeeded() {
		int failed = this.failures;
		this.failures = 0;
		this.successes++;
		return failed;
	}

	private synchronized boolean failed() {
		this.failures++;
		this.proceed = this.failures >= this.config.threshold();
		return this.proceed;
	}

	private synchronized void recovered() {
		this.successes = 1;
		this.failures = 0;
		this.proceed = true;
	}

	synchronized String status() {
		if (this.change.isEmpty()) {
			return "inactive";
		}
		return (this.failures >= this.config.threshold()) ? "down" : "up";
	}

	synchronized Map<String, Object> toJson() {
		return Json.fields("name", this.config.name(), "level", Json.orNull(this.config.level()), "startup",
				(this.config.isEnabled()) ? "enabled" : "disabled", "status", status(), "successes", this.successes,
				"failures", (this.failures > 0) ? this.failures : null, "threshold", this.config.threshold(),
				"change-id", Json.orNull(this.change), "prev-change-id", Json.orNull(this.previousChange));
	}

	/**
	 * What follows from a look at the workload.
	 */
	@FunctionalInterface
	private interface Judge {

		boolean ends(String error);

	}

}
