package io.paascharm.pebble.transport;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Timer for deadlines, with one thread that goes away while there are none.
 */
final class Watchdog {

	private static final ScheduledThreadPoolExecutor executor = create();

	private Watchdog() {
	}

	private static ScheduledThreadPoolExecutor create() {
		ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = new Thread(task, "pebble-deadlines");
			thread.setDaemon(true);
			return thread;
		});
		executor.setKeepAliveTime(5, TimeUnit.SECONDS);
		executor.allowCoreThreadTimeOut(true);
		executor.setRemoveOnCancelPolicy(true);
		return executor;
	}

	static Future<?> schedule(Duration delay, Runnable action) {
		return executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

}
