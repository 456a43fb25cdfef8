package io.paascharm.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;

/**
 * The agent's place in the charm's directory: it says there when it is ready, and ends
 * when the files belong to another agent or are gone.
 */
final class AgentLifecycle implements SmartLifecycle {

	private static final Duration WATCH = Duration.ofSeconds(5);

	private final Path directory;

	private final Runnable end;

	private final Duration interval;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor((task) -> AgentThreads.daemon(task, "agent-watch"));

	private volatile boolean running;

	/**
	 * Create the place.
	 * @param directory the directory of the agent; absolute, because a relative path
	 * would follow a charm directory that is moved away
	 * @param end ends this process
	 */
	AgentLifecycle(Path directory, Runnable end) {
		this(directory, end, WATCH);
	}

	AgentLifecycle(Path directory, Runnable end, Duration interval) {
		this.directory = directory;
		this.end = end;
		this.interval = interval;
	}

	@Override
	public void start() {
		tellReady();
		this.running = true;
		this.watch.scheduleWithFixedDelay(this::endIfReplaced, this.interval.toMillis(), this.interval.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private void tellReady() {
		try {
			Path ready = this.directory.resolve("ready");
			Path draft = this.directory.resolve("ready.new");
			Files.writeString(draft, ProcessHandle.current().pid() + "\n");
			Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot tell that the agent is ready", ex);
		}
	}

	private void endIfReplaced() {
		String pid = Long.toString(ProcessHandle.current().pid());
		try {
			if (Files.readString(this.directory.resolve("agent")).startsWith(pid + " ")) {
				return;
			}
		}
		catch (IOException ex) {
			// The directory of the charm was replaced
		}
		this.end.run();
	}

	@Override
	public void stop() {
		this.running = false;
		this.watch.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
