package io.paascharm.agent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.hook.DispatchGoneException;

/**
 * A dispatch that waits for its turn, runs, or ended.
 */
final class RunningDispatch implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(RunningDispatch.class);

	private static final int FAILED = 1;

	private final long id;

	private final DispatchProcess process;

	private final DispatchWork work;

	private final CountDownLatch done = new CountDownLatch(1);

	private volatile int exitCode = FAILED;

	private volatile boolean writing;

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
			this.process.check();
			this.exitCode = this.work.run(this::guard);
		}
		catch (DispatchGoneException ex) {
			logger.warn("A dispatch was ended from outside: its work stopped");
		}
		finally {
			takeThread(null);
			this.done.countDown();
			Future<?> watch = this.watch;
			if (watch != null) {
				watch.cancel(false);
			}
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
	 * @return what to answer: {@code exit} and the code, or {@code busy}, the number of
	 * the dispatch and what it is doing
	 * @throws InterruptedException if the agent stops
	 */
	String await(Duration patience) throws InterruptedException {
		if (this.done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
			return "exit " + this.exitCode;
		}
		return "busy " + this.id + (this.writing ? " writing" : " working");
	}

	private void guard() {
		this.process.check();
		this.writing = true;
	}

	private synchronized void takeThread(@Nullable Thread thread) {
		this.thread = thread;
		if (thread == null) {
			Thread.interrupted();
		}
	}

}
