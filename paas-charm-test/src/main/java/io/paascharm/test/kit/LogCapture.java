package io.paascharm.test.kit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the library logs on one thread through {@code java.util.logging}, at every level.
 * The console gets nothing of it meanwhile.
 */
final class LogCapture extends Handler implements AutoCloseable {

	private static final Logger LIBRARY = Logger.getLogger("io.paascharm");

	private static final AtomicInteger OPEN = new AtomicInteger();

	private final long thread = Thread.currentThread().getId();

	private final StringBuilder text = new StringBuilder();

	private final SimpleFormatter formatter = new SimpleFormatter();

	private LogCapture() {
		setLevel(Level.ALL);
	}

	static LogCapture begin() {
		LogCapture capture = new LogCapture();
		OPEN.incrementAndGet();
		LIBRARY.setLevel(Level.ALL);
		LIBRARY.setUseParentHandlers(false);
		LIBRARY.addHandler(capture);
		return capture;
	}

	String text() {
		return this.text.toString();
	}

	void clear() {
		this.text.setLength(0);
	}

	@Override
	public void publish(LogRecord entry) {
		if (entry.getLongThreadID() == this.thread) {
			this.text.append(this.formatter.formatMessage(entry)).append('\n');
			if (entry.getThrown() != null) {
				this.text.append(entry.getThrown()).append('\n');
			}
		}
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
		LIBRARY.removeHandler(this);
		if (OPEN.decrementAndGet() == 0) {
			LIBRARY.setLevel(null);
			LIBRARY.setUseParentHandlers(true);
		}
	}

}
