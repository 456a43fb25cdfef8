package io.paascharm.test.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.pebble.Notice;
import io.paascharm.pebble.NoticeFilter;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.PebbleException;
import io.paascharm.test.model.ContainerRuntime.ContainerListener;

/**
 * Waits for the notices of a Pebble, as Juju's unit agent does, and tells those that
 * become events.
 */
final class NoticeWatch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(NoticeWatch.class);

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final long PAUSE_NANOS = 500_000_000;

	private final PebbleClient pebble;

	private final ContainerListener listener;

	private final Set<String> toldChanges = new HashSet<>();

	private final Thread thread = new Thread(this::run, "pebble-notices");

	private final AtomicBoolean closed = new AtomicBoolean();

	private NoticeWatch(PebbleClient pebble, ContainerListener listener) {
		this.pebble = pebble;
		this.listener = listener;
	}

	static NoticeWatch start(Path socket, ContainerListener listener) {
		NoticeWatch watch = new NoticeWatch(PebbleClient.at(socket), listener);
		watch.thread.setDaemon(true);
		watch.thread.start();
		return watch;
	}

	private void run() {
		NoticeFilter next = new NoticeFilter(List.of("custom", "change-update"), List.of(), null, false);
		while (!this.closed.get()) {
			try {
				for (Notice notice : this.pebble.notices().await(next, WAIT)) {
					next = next.withAfter(notice.occurrences().lastRepeated());
					tell(notice);
				}
			}
			catch (PebbleException ex) {
				logger.debug("Notices are not heard: {}", ex.getMessage());
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}
	}

	private void tell(Notice notice) {
		if (this.closed.get()) {
			return;
		}
		if (notice.type().equals("custom")) {
			this.listener.noticed(notice.id(), notice.key());
		}
		else {
			tellOfCheck(notice.key(), notice.lastData());
		}
	}

	private void tellOfCheck(String change, Map<String, String> data) {
		String check = data.getOrDefault("check-name", "");
		String kind = data.getOrDefault("kind", "");
		if (kind.equals("perform-check") && has(change, "Error") && this.toldChanges.add(change)) {
			this.listener.checkFailed(check);
		}
		if (kind.equals("recover-check") && has(change, "Done") && this.toldChanges.add(change)) {
			this.listener.checkRecovered(check);
		}
	}

	private boolean has(String change, String status) {
		return this.pebble.changes().get(change).status().equals(status);
	}

	@Override
	public void close() {
		this.closed.set(true);
		this.thread.interrupt();
	}

}
