package io.paascharm.test.pebble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tasks with a common purpose. Guarded by its {@link State}.
 */
final class Change {

	private final String id;

	private final String kind;

	private final String summary;

	private final List<Task> tasks;

	private final Map<String, String> noticeData = new LinkedHashMap<>();

	private final Instant spawned = Instant.now();

	private @Nullable Instant ready;

	private @Nullable TaskStatus noticed;

	private List<String> services = List.of();

	Change(String id, String kind, String summary, List<Task> tasks) {
		this.id = id;
		this.kind = kind;
		this.summary = summary;
		this.tasks = List.copyOf(tasks);
		this.noticeData.put("kind", kind);
	}

	Change withServices(List<String> names) {
		this.services = List.copyOf(names);
		return this;
	}

	Change withNoticeData(String name, String value) {
		this.noticeData.put(name, value);
		return this;
	}

	String id() {
		return this.id;
	}

	String kind() {
		return this.kind;
	}

	List<Task> tasks() {
		return this.tasks;
	}

	Map<String, String> noticeData() {
		return this.noticeData;
	}

	boolean concerns(String service) {
		return this.services.contains(service);
	}

	TaskStatus status() {
		TaskStatus status = (this.tasks.isEmpty()) ? TaskStatus.DONE : TaskStatus.HOLD;
		for (Task task : this.tasks) {
			if (task.status().compareTo(status) < 0) {
				status = task.status();
			}
		}
		return status;
	}

	boolean isReady() {
		return this.tasks.stream().allMatch((task) -> task.status().isReady());
	}

	boolean takeStatusChange() {
		TaskStatus status = status();
		boolean changed = status != this.noticed;
		this.noticed = status;
		if (isReady() && this.ready == null) {
			this.ready = Instant.now();
		}
		return changed;
	}

	@Nullable String error() {
		if (status() != TaskStatus.ERROR) {
			return null;
		}
		List<String> lines = new ArrayList<>();
		lines.add("cannot perform the following tasks:");
		for (Task task : this.tasks) {
			if (task.status() == TaskStatus.ERROR) {
				task.errors().forEach((error) -> lines.add("- " + task.summary() + " (" + error + ")"));
			}
		}
		return String.join("\n", lines);
	}

	Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", this.id);
		json.put("kind", this.kind);
		json.put("summary", this.summary);
		json.put("status", status().toString());
		json.put("ready", isReady());
		putTasks(json);
		putTimes(json);
		return json;
	}

	private void putTasks(Map<String, Object> json) {
		if (!this.tasks.isEmpty()) {
			json.put("tasks", this.tasks.stream().map(Task::toJson).toList());
		}
		String error = error();
		if (error != null) {
			json.put("err", error);
		}
	}

	private void putTimes(Map<String, Object> json) {
		json.put("spawn-time", this.spawned.toString());
		if (this.ready != null) {
			json.put("ready-time", this.ready.toString());
		}
	}

}
