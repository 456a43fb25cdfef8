package io.paascharm.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The agent's place in the charm's directory: one agent holds the lock, says when it is
 * ready, and ends when its files belong to another agent or are gone.
 */
final class AgentLifecycle implements SmartLifecycle {

	private static final long WATCH_SECONDS = 5;

	private final Path directory;

	private final Runnable end;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor((task) -> AgentThreads.daemon(task, "agent-watch"));

	private @Nullable FileLock lock;

	private volatile boolean running;

	AgentLifecycle(Path directory, Runnable end) {
		this.directory = directory;
		this.end = end;
	}

	/**
	 * Take the lock of the agent.
	 * @return whether no other agent holds it
	 */
	boolean acquire() {
		try {
			FileChannel channel = FileChannel.open(this.directory.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			this.lock = channel.tryLock();
			return this.lock != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot lock the directory '%s'".formatted(this.directory), ex);
		}
	}

	@Override
	public void start() {
		try {
			Path ready = this.directory.resolve("ready");
			Path draft = this.directory.resolve("ready.new");
			Files.writeString(draft, ProcessHandle.current().pid() + "\n");
			Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot tell that the agent is ready", ex);
		}
		this.running = true;
		this.watch.scheduleWithFixedDelay(this::endIfReplaced, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
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
