package io.paascharm.test.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that a run started, to be ended in reverse order.
 */
final class RunResources implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(RunResources.class);

	private final Deque<AutoCloseable> resources = new ArrayDeque<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	/**
	 * Add what must be ended. After the end of the run it is ended at once.
	 * @param <T> the type of the resource
	 * @param resource the resource
	 * @return the resource
	 */
	<T extends AutoCloseable> T add(T resource) {
		synchronized (this.resources) {
			if (!this.closed.get()) {
				this.resources.push(resource);
				return resource;
			}
		}
		close(resource);
		return resource;
	}

	boolean isClosed() {
		return this.closed.get();
	}

	@Override
	public void close() {
		Deque<AutoCloseable> remaining;
		synchronized (this.resources) {
			this.closed.set(true);
			remaining = new ArrayDeque<>(this.resources);
			this.resources.clear();
		}
		remaining.forEach(RunResources::close);
	}

	private static void close(AutoCloseable resource) {
		try {
			resource.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			logger.warn("Something is left of the run: {}", ex.getMessage());
		}
	}

}
