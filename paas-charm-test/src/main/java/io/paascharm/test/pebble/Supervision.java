package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the services of a Pebble share: timers, threads, the start of processes and their
 * output.
 *
 * @param launcher starts processes
 * @param logs keeps what they write
 * @param timers runs what is due
 * @param threads runs what waits
 * @param okayDelay how long a service must run before it counts as started
 * @param shutdown is told the exit code when a service wants Pebble to end
 */
record Supervision(Launcher launcher, ServiceLogs logs, ScheduledExecutorService timers, ExecutorService threads,
		Duration okayDelay, IntConsumer shutdown) {

	static final int SUCCESS = 0;

	static final int SERVICE_FAILURE = 10;

	static final int CHECK_FAILURE = 11;

	private static final Logger logger = LoggerFactory.getLogger(Supervision.class);

	void after(Duration delay, Runnable action) {
		try {
			this.timers.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("A timer is not set: Pebble ends");
		}
	}

	void watch(Service service, ContainerProcess process) {
		String name = service.config().name();
		long patience = service.config().killDelay().toMillis() * 9 / 10;
		Thread copier = daemon("pebble-output-" + name, () -> this.logs.copy(name, process.output()));
		daemon("pebble-service-" + name, () -> awaitExit(service, process, copier, Math.max(1, patience)));
	}

	private static Thread daemon(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private static void awaitExit(Service service, ContainerProcess process, Thread copier, long patience) {
		try {
			int code = process.waitFor();
			copier.join(patience);
			service.exited(process, code);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void shutDown(int code) {
		this.threads.execute(() -> this.shutdown.accept(code));
	}

}
