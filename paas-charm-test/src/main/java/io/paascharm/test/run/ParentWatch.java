package io.paascharm.test.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the process which started this one is gone, however it ended.
 */
final class ParentWatch {

	private static final Duration PERIOD = Duration.ofSeconds(1);

	private ParentWatch() {
	}

	/**
	 * Watch a process.
	 * @param parent the number of the process
	 * @param gone what to do when it is gone, once
	 */
	static void start(long parent, Runnable gone) {
		ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "parent-watch");
			thread.setDaemon(true);
			return thread;
		});
		timer.scheduleAtFixedRate(() -> {
			if (!ProcessHandle.of(parent).map(ProcessHandle::isAlive).orElse(false)) {
				timer.shutdown();
				gone.run();
			}
		}, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
	}

}
