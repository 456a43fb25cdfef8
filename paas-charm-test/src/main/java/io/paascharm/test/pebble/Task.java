package io.paascharm.test.pebble;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One step of a change. Guarded by its {@link State}.
 */
final class Task {

	private static final int MAXIMUM_LOG = 10;

	private static final String ERROR = " ERROR ";

	private final State state;

	private final String id;

	private final String kind;

	private final String summary;

	private final Body body;

	private final Instant spawned = Instant.now();

	private final List<Task> after = new ArrayList<>();

	private final Deque<String> log = new ArrayDeque<>();

	private final Map<String, Object> data = new LinkedHashMap<>();

	private int lane;

	private TaskStatus status = TaskStatus.DO;

	private @Nullable Instant ready;

	private @Nullable Runnable onAbort;

	Task(State state, String id, String kind, String summary, Body body) {
		this.state = state;
		this.id = id;
		this.kind = kind;
		this.summary = summary;
		this.body = body;
	}

	Task waitFor(List<Task> others) {
		this.after.addAll(others);
		return this;
	}

	Task inLane(int lane) {
		this.lane = lane;
		return this;
	}

	String id() {
		return this.id;
	}

	String kind() {
		return this.kind;
	}

	String summary() {
		return this.summary;
	}

	Body body() {
		return this.body;
	}

	int lane() {
		return this.lane;
	}

	TaskStatus status() {
		return this.status;
	}

	void setStatus(TaskStatus status) {
		this.status = status;
		if (status.isReady() && this.ready == null) {
			this.ready = Instant.now();
		}
	}

	boolean isRunnable() {
		return this.status == TaskStatus.DO && this.after.stream().allMatch((task) -> task.status == TaskStatus.DONE);
	}

	boolean isAfter(Task other) {
		return this.after.contains(other);
	}

	void log(String message) {
		synchronized (this.state) {
			append(" INFO " + message);
		}
	}

	void logError(String message) {
		synchronized (this.state) {
			append(ERROR + message);
		}
	}

	private void append(String text) {
		if (this.log.size() == MAXIMUM_LOG) {
			this.log.removeFirst();
		}
		this.log
			.addLast(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
					+ text);
	}

	List<String> errors() {
		List<String> errors = new ArrayList<>();
		for (String line : this.log) {
			int space = line.indexOf(' ');
			if (line.startsWith(ERROR, space)) {
				errors.add(line.substring(space + ERROR.length()));
			}
		}
		return errors;
	}

	void put(String name, Object value) {
		synchronized (this.state) {
			this.data.put(name, value);
		}
	}

	void onAbort(Runnable action) {
		synchronized (this.state) {
			this.onAbort = action;
			if (this.status != TaskStatus.ABORT) {
				return;
			}
		}
		action.run();
	}

	boolean isAborted() {
		synchronized (this.state) {
			return this.status == TaskStatus.ABORT;
		}
	}

	@Nullable Runnable abortAction() {
		return this.onAbort;
	}

	Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", this.id);
		json.put("kind", this.kind);
		json.put("summary", this.summary);
		json.put("status", this.status.toString());
		json.put("progress", Map.of("label", "", "done", this.status.isReady() ? 1 : 0, "total", 1));
		putTimes(json);
		putRecords(json);
		return json;
	}

	private void putTimes(Map<String, Object> json) {
		json.put("spawn-time", this.spawned.toString());
		if (this.ready != null) {
			json.put("ready-time", this.ready.toString());
		}
	}

	private void putRecords(Map<String, Object> json) {
		if (!this.log.isEmpty()) {
			json.put("log", List.copyOf(this.log));
		}
		if (!this.data.isEmpty()) {
			json.put("data", Map.copyOf(this.data));
		}
	}

	/**
	 * What a task does, on a thread of its own and without holding the state.
	 */
	@FunctionalInterface
	interface Body {

		void run(Task task) throws TaskException, InterruptedException;

	}

}
