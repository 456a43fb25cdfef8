package io.paascharm.test.pebble;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

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
		watch(task, (error) -> (error.isEmpty()) ? succeeded(task) : failed(task, error, onFailure));
	}

	private boolean succeeded(Task task) {
		int failed = succeeded();
		if (failed > 0) {
			task.log("succeeded after " + failed + ((failed == 1) ? " failure" : " failures"));
		}
		return false;
	}

	private boolean failed(Task task, String error, Runnable onFailure) {
		if (failed()) {
			onFailure.run();
			return true;
		}
		task.logError(error);
		return false;
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
		boolean goesOn = true;
		while (goesOn) {
			CompletableFuture<String> asked = this.refreshes.poll(this.config.period().toNanos(), TimeUnit.NANOSECONDS);
			goesOn = asked != aborted && !task.isAborted() && look(task, judge, asked);
		}
	}

	private boolean look(Task task, Judge judge, @Nullable CompletableFuture<String> asked)
			throws TaskException, InterruptedException {
		String error = this.probe.run();
		if (task.isAborted()) {
			return false;
		}
		boolean ends = judge(judge, error, asked);
		if (ends && !error.isEmpty()) {
			throw new TaskException(error);
		}
		return !ends;
	}

	private static boolean judge(Judge judge, String error, @Nullable CompletableFuture<String> asked) {
		boolean ends = judge.ends(error);
		if (asked != null) {
			asked.complete(error);
		}
		return ends;
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
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", this.config.name());
		json.put("startup", (this.config.isEnabled()) ? "enabled" : "disabled");
		json.put("status", status());
		json.put("successes", this.successes);
		json.put("threshold", this.config.threshold());
		putOptional(json);
		putChanges(json);
		return json;
	}

	private void putOptional(Map<String, Object> json) {
		if (!this.config.level().isEmpty()) {
			json.put("level", this.config.level());
		}
		if (this.failures > 0) {
			json.put("failures", this.failures);
		}
	}

	private void putChanges(Map<String, Object> json) {
		if (!this.change.isEmpty()) {
			json.put("change-id", this.change);
		}
		if (!this.previousChange.isEmpty()) {
			json.put("prev-change-id", this.previousChange);
		}
	}

	/**
	 * What follows from a look at the workload.
	 */
	@FunctionalInterface
	private interface Judge {

		boolean ends(String error);

	}

}
