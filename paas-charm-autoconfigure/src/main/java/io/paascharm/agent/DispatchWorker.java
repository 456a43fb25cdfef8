package io.paascharm.agent;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Runs dispatches one after the other on one thread, and ends the work of those whose
 * process was killed.
 */
final class DispatchWorker implements AutoCloseable {

	private static final Duration WATCH = Duration.ofMillis(250);

	private static final int REMEMBERED = 8;

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor((task) -> AgentThreads.daemon(task, "dispatch"));

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor((task) -> AgentThreads.daemon(task, "dispatch-watch"));

	private final AtomicLong sequence = new AtomicLong();

	private final Map<Long, RunningDispatch> dispatches = new LinkedHashMap<>();

	/**
	 * Begin a dispatch.
	 * @param process the process that Juju started
	 * @param work what to do
	 * @return the dispatch
	 */
	RunningDispatch begin(DispatchProcess process, DispatchWork work) {
		RunningDispatch dispatch = new RunningDispatch(this.sequence.incrementAndGet(), process, work);
		synchronized (this.dispatches) {
			this.dispatches.values().removeIf((old) -> this.dispatches.size() >= REMEMBERED && old.isDone());
			this.dispatches.put(dispatch.id(), dispatch);
		}
		dispatch.watchedBy(this.watch.scheduleWithFixedDelay(dispatch::endIfGone, WATCH.toMillis(), WATCH.toMillis(),
				TimeUnit.MILLISECONDS));
		this.worker.execute(dispatch);
		return dispatch;
	}

	/**
	 * Return a dispatch that was begun.
	 * @param id the number of the dispatch
	 * @return the dispatch, or {@code null} if there is none of that number
	 */
	@Nullable RunningDispatch find(long id) {
		synchronized (this.dispatches) {
			return this.dispatches.get(id);
		}
	}

	@Override
	public void close() {
		this.worker.shutdownNow();
		this.watch.shutdownNow();
	}

}
