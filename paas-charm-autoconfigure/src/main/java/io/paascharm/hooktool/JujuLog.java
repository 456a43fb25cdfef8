package io.paascharm.hooktool;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Log of the unit: collects records and hands them to {@code juju-log} in few calls.
 * Without a dispatch records wait for the next one. Safe for use by several threads.
 */
public final class JujuLog {

	private static final int FULL = 64;

	private static final int KEPT_WITHOUT_DISPATCH = 100;

	private static final Duration MAX_AGE = Duration.ofSeconds(1);

	private static final int MAX_MESSAGE = 100_000;

	private final Clock clock;

	private final Deque<Line> lines = new ArrayDeque<>();

	private final ThreadLocal<Boolean> sending = new ThreadLocal<>();

	private final Object order = new Object();

	private Instant oldest = Instant.MAX;

	private @Nullable HookToolRunner runner;

	/**
	 * Create a log that has no dispatch yet.
	 * @param clock tells the age of records
	 */
	public JujuLog(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Begin a dispatch.
	 * @param runner runs the tools of the dispatch
	 * @return a runner that does the same and sends what was collected before a status is
	 * set, and when a record waited for more than a second: to be used for all calls of
	 * the dispatch
	 */
	public HookToolRunner attach(HookToolRunner runner) {
		synchronized (this.lines) {
			this.runner = runner;
		}
		return new FlushingRunner(runner);
	}

	/**
	 * End a dispatch: send what was collected and forget the runner.
	 */
	public void detach() {
		flush();
		synchronized (this.lines) {
			this.runner = null;
		}
	}

	/**
	 * Add a record.
	 * @param level one of TRACE, DEBUG, INFO, WARNING or ERROR
	 * @param message the text
	 */
	void append(String level, String message) {
		if (this.sending.get() != null) {
			return;
		}
		if (add(new Line(level, message.isEmpty() ? " " : message))) {
			flush();
		}
	}

	private boolean add(Line line) {
		synchronized (this.lines) {
			this.oldest = this.lines.isEmpty() ? this.clock.instant() : this.oldest;
			this.lines.add(line);
			if (this.runner == null && this.lines.size() > KEPT_WITHOUT_DISPATCH) {
				this.lines.remove();
			}
			return this.runner != null && (this.lines.size() >= FULL || isOld());
		}
	}

	private boolean isOld() {
		return !this.lines.isEmpty() && this.oldest.plus(MAX_AGE).isBefore(this.clock.instant());
	}

	/**
	 * Send what was collected. Never throws: what cannot be sent is lost, and nothing
	 * more is sent in this dispatch.
	 */
	public void flush() {
		if (this.sending.get() != null) {
			return;
		}
		this.sending.set(Boolean.TRUE);
		try {
			synchronized (this.order) {
				sendAll();
			}
		}
		finally {
			this.sending.remove();
		}
	}

	private void sendAll() {
		HookToolRunner current;
		Deque<Line> batch;
		synchronized (this.lines) {
			current = this.runner;
			batch = (current != null) ? drain() : new ArrayDeque<>();
		}
		if (current != null) {
			send(current, batch);
		}
	}

	private Deque<Line> drain() {
		Deque<Line> batch = new ArrayDeque<>(this.lines);
		this.lines.clear();
		return batch;
	}

	private void send(HookToolRunner current, Deque<Line> batch) {
		try {
			while (!batch.isEmpty()) {
				sendFirst(current, batch);
			}
		}
		catch (RuntimeException ex) {
			synchronized (this.lines) {
				this.runner = (this.runner == current) ? null : this.runner;
			}
		}
	}

	private static void sendFirst(HookToolRunner runner, Deque<Line> batch) {
		Line first = batch.remove();
		StringBuilder text = new StringBuilder(first.message);
		while (!batch.isEmpty() && batch.element().follows(first, text.length())) {
			text.append('\n').append(batch.remove().message);
		}
		for (String part : parts(text.toString())) {
			runner.run(new UnitCommand.JujuLog(first.level, part));
		}
	}

	private static List<String> parts(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		List<String> parts = new ArrayList<>(1);
		int start = 0;
		while (start < bytes.length) {
			int end = endOfPart(bytes, start);
			parts.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
			start = end;
		}
		return parts;
	}

	private static int endOfPart(byte[] bytes, int start) {
		int end = Math.min(bytes.length, start + MAX_MESSAGE);
		while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
			end--;
		}
		return end;
	}

	/**
	 * One record.
	 *
	 * @param level the level in Juju's words
	 * @param message the text
	 */
	private record Line(String level, String message) {

		boolean follows(Line first, int length) {
			return this.level.equals(first.level) && length + this.message.length() < MAX_MESSAGE / 4;
		}

	}

	/**
	 * Keeps log and statuses in order.
	 */
	private final class FlushingRunner implements HookToolRunner {

		private final HookToolRunner delegate;

		private FlushingRunner(HookToolRunner delegate) {
			this.delegate = delegate;
		}

		@Override
		public <R> R run(HookToolCommand<R> command) {
			if (command instanceof UnitCommand.StatusSet || isDue()) {
				flush();
			}
			return this.delegate.run(command);
		}

		private boolean isDue() {
			synchronized (JujuLog.this.lines) {
				return isOld();
			}
		}

	}

}
