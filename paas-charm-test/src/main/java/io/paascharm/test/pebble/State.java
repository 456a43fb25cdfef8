package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes and notices of a Pebble, and the runner of its tasks. Its monitor guards
 * them all.
 */
final class State {

	private static final Logger logger = LoggerFactory.getLogger(State.class);

	private final ExecutorService threads;

	private final Notices notices = new Notices();

	private final Map<String, Change> changes = new LinkedHashMap<>();

	private final Map<String, Task> tasks = new LinkedHashMap<>();

	private final List<BiConsumer<Change, TaskStatus>> listeners = new ArrayList<>();

	private final AtomicInteger lastLane = new AtomicInteger();

	private final AtomicBoolean closed = new AtomicBoolean();

	State(ExecutorService threads) {
		this.threads = threads;
	}

	synchronized Task newTask(String kind, String summary, Task.Body body) {
		Task task = new Task(this, Integer.toString(this.tasks.size() + 1), kind, summary, body);
		task.inLane(newLane());
		this.tasks.put(task.id(), task);
		return task;
	}

	int newLane() {
		return this.lastLane.incrementAndGet();
	}

	synchronized Change newChange(String kind, String summary, List<Task> tasks) {
		Change change = new Change(Integer.toString(this.changes.size() + 1), kind, summary, tasks);
		this.changes.put(change.id(), change);
		return change;
	}

	synchronized void listen(BiConsumer<Change, TaskStatus> listener) {
		this.listeners.add(listener);
	}

	synchronized void run(Change change) {
		statusChanged(change);
		runTasks(change);
	}

	private void runTasks(Change change) {
		for (Task task : change.tasks()) {
			if (!this.closed.get() && task.isRunnable()) {
				task.setStatus(TaskStatus.DOING);
				this.threads.execute(() -> perform(change, task));
			}
		}
		statusChanged(change);
	}

	private void perform(Change change, Task task) {
		try {
			task.body().run(task);
			finish(change, task, null);
		}
		catch (TaskException | RuntimeException ex) {
			logger.debug("Change {} task ({}) failed: {}", change.id(), task.summary(), ex.getMessage());
			finish(change, task, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			finish(change, task, ex);
		}
	}

	private synchronized void finish(Change change, Task task, @Nullable Exception failure) {
		if (failure != null) {
			task.logError(String.valueOf(failure.getMessage()));
			task.setStatus(TaskStatus.ERROR);
			abort(change, (other) -> other.lane() == task.lane());
		}
		else {
			task.setStatus(TaskStatus.DONE);
		}
		runTasks(change);
	}

	synchronized void abort(Change change) {
		abort(change, (task) -> true);
		statusChanged(change);
	}

	private void abort(Change change, Predicate<Task> chosen) {
		List<Task> aborted = new ArrayList<>(change.tasks().stream().filter(chosen).toList());
		for (int i = 0; i < aborted.size(); i++) {
			Task task = aborted.get(i);
			change.tasks()
				.stream()
				.filter((other) -> other.isAfter(task) && !aborted.contains(other))
				.forEach(aborted::add);
			abort(task);
		}
	}

	private void abort(Task task) {
		if (task.status() == TaskStatus.DO) {
			task.setStatus(TaskStatus.HOLD);
		}
		else if (task.status() == TaskStatus.DOING) {
			abortRunning(task);
		}
	}

	private void abortRunning(Task task) {
		task.setStatus(TaskStatus.ABORT);
		Runnable action = task.abortAction();
		if (action != null) {
			this.threads.execute(action);
		}
	}

	private void statusChanged(Change change) {
		if (change.takeStatusChange()) {
			this.notices.add(null, "change-update", change.id(), change.noticeData(), Duration.ZERO);
			TaskStatus status = change.status();
			this.listeners.forEach((listener) -> listener.accept(change, status));
		}
		notifyAll();
	}

	synchronized @Nullable Change change(String id) {
		return this.changes.get(id);
	}

	synchronized @Nullable Task task(String id) {
		return this.tasks.get(id);
	}

	synchronized Map<String, Object> json(Change change) {
		return change.toJson();
	}

	synchronized List<Map<String, Object>> json(Predicate<Change> filter) {
		return this.changes.values().stream().filter(filter).map(Change::toJson).toList();
	}

	boolean awaitReady(Change change, Duration timeout) throws InterruptedException {
		return await(() -> change.isReady() ? true : null, timeout) != null;
	}

	synchronized <T> @Nullable T await(Supplier<@Nullable T> condition, Duration timeout) throws InterruptedException {
		long deadline = System.nanoTime() + Math.min(timeout.toSeconds(), Integer.MAX_VALUE) * 1_000_000_000L
				+ timeout.toNanosPart();
		T value = condition.get();
		while (value == null && !this.closed.get()) {
			long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
			if (left <= 0) {
				return null;
			}
			wait(left);
			value = condition.get();
		}
		return value;
	}

	synchronized String addNotice(@Nullable Long user, String key, Map<String, String> data, Duration repeatAfter) {
		String id = this.notices.add(user, "custom", key, data, repeatAfter);
		notifyAll();
		return id;
	}

	synchronized List<Notice> notices(Predicate<Notice> filter) {
		return this.notices.list(filter);
	}

	synchronized void close() {
		this.closed.set(true);
		notifyAll();
	}

}
