package io.paascharm.hooktool;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.jspecify.annotations.Nullable;

/**
 * Handler of {@code java.util.logging} that writes to the log of the unit.
 */
public final class JujuLogHandler extends Handler {

	private static final String PROCESS_LOGGER = "java.lang.ProcessBuilder";

	private final JujuLog log;

	/**
	 * Create a handler.
	 * @param log where records go
	 * @param level records below it are dropped
	 */
	public JujuLogHandler(JujuLog log, Level level) {
		this.log = log;
		setLevel(level);
		setFormatter(new MessageFormatter());
	}

	/**
	 * Add a record, except what the JDK itself says about processes: that has the
	 * arguments of hook tools in it.
	 */
	@Override
	public void publish(@Nullable LogRecord logRecord) {
		if (logRecord != null && isLoggable(logRecord) && !PROCESS_LOGGER.equals(logRecord.getLoggerName())) {
			this.log.append(level(logRecord.getLevel()), getFormatter().format(logRecord));
		}
	}

	private static String level(Level level) {
		int value = level.intValue();
		if (value >= Level.SEVERE.intValue()) {
			return "ERROR";
		}
		if (value >= Level.WARNING.intValue()) {
			return "WARNING";
		}
		return (value >= Level.INFO.intValue()) ? "INFO" : "DEBUG";
	}

	@Override
	public void flush() {
		this.log.flush();
	}

	@Override
	public void close() {
		this.log.flush();
	}

	/**
	 * Formats the message and, if there is one, what was thrown.
	 */
	private static final class MessageFormatter extends Formatter {

		@Override
		public String format(LogRecord logRecord) {
			String message = formatMessage(logRecord);
			Throwable thrown = logRecord.getThrown();
			if (thrown == null) {
				return (message != null) ? message : "";
			}
			StringWriter trace = new StringWriter();
			thrown.printStackTrace(new PrintWriter(trace));
			return (message + "\n" + trace).stripTrailing();
		}

	}

}
