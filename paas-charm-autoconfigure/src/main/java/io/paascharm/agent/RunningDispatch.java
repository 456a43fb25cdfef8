package io.paascharm.agent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.hook.DispatchGoneException;
import io.paascharm.juju.HookContextException;

/**
 * A dispatch that waits for its turn, runs, or ended.
 */
final class RunningDispatch implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(RunningDispatch.class);

	private static final String FAILED = "exit " + DispatchEntry.FAILED;

	private final long id;

	private final DispatchProcess process;

	private final DispatchWork work;

	private final CountDownLatch done = new CountDownLatch(1);

	private volatile String answer = FAILED;

	private volatile @Nullable Future<?> watch;

	private @Nullable Thread thread;

	RunningDispatch(long id, DispatchProcess process, DispatchWork work) {
		this.id = id;
		this.process = process;
		this.work = work;
	}

	long id() {
		return this.id;
	}

	DispatchProcess process() {
		return this.process;
	}

	boolean isDone() {
		return this.done.getCount() == 0;
	}

	void watchedBy(Future<?> watch) {
		this.watch = watch;
	}

	@Override
	public void run() {
		try {
			takeThread(Thread.currentThread());
			perform();
		}
		catch (RuntimeException | Error ex) {
			logger.error("A dispatch failed: {}", ex.toString());
		}
		finally {
			end();
		}
	}

	private void perform() {
		try {
			this.process.check();
			this.answer = "exit " + this.work.run(this.process);
		}
		catch (DispatchGoneException ex) {
			logger.warn("A dispatch was ended from outside: its work stopped");
		}
		catch (HookContextException ex) {
			this.answer = FAILED + " " + ex.getMessage();
		}
	}

	private void end() {
		takeThread(null);
		this.done.countDown();
		Future<?> watch = this.watch;
		if (watch != null) {
			watch.cancel(false);
		}
	}

	/**
	 * Interrupt the work if the process of the dispatch is gone. A channel or a process
	 * that it waits for is closed by that; the guard stops it before its next write.
	 */
	synchronized void endIfGone() {
		if (this.thread != null && !this.process.isAlive()) {
			this.thread.interrupt();
		}
	}

	/**
	 * Wait for the end.
	 * @param patience the longest time
	 * @return what to answer: {@code exit}, the code and perhaps a sentence for standard
	 * error, or {@code busy} and the number of the dispatch
	 * @throws InterruptedException if the agent stops
	 */
	String await(Duration patience) throws InterruptedException {
		if (this.done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
			return this.answer;
		}
		return "busy " + this.id;
	}

	private synchronized void takeThread(@Nullable Thread thread) {
		this.thread = thread;
		if (thread == null) {
			Thread.interrupted();
		}
	}

}
