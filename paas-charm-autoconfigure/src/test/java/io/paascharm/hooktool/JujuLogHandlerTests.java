package io.paascharm.hooktool;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JujuLogHandler}.
 */
class JujuLogHandlerTests {

	private final JujuLog log = new JujuLog(Clock.systemUTC());

	private final JujuLogHandler handler = new JujuLogHandler(this.log, Level.FINE);

	private final List<UnitCommand.JujuLog> calls = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "SEVERE, ERROR", "WARNING, WARNING", "INFO, INFO", "CONFIG, DEBUG", "FINE, DEBUG" })
	void publishTakesJujusWordForTheLevel(String level, String word) {
		assertThat(publish(new LogRecord(Level.parse(level), "message")))
			.containsExactly(new UnitCommand.JujuLog(word, "message"));
	}

	@Test
	void publishDropsWhatIsBelowTheLevel() {
		assertThat(publish(new LogRecord(Level.FINER, "message"))).isEmpty();
	}

	@Test
	void publishDropsWhatTheJdkSaysAboutProcesses() {
		LogRecord logRecord = new LogRecord(Level.FINE, "ProcessBuilder.start(): pid: 1, cmd: \"action-set\"");
		logRecord.setLoggerName("java.lang.ProcessBuilder");
		assertThat(publish(logRecord)).isEmpty();
	}

	@Test
	void publishFillsInParameters() {
		LogRecord logRecord = new LogRecord(Level.INFO, "{0} of {1}");
		logRecord.setParameters(new Object[] { 1, 2 });
		assertThat(publish(logRecord)).containsExactly(new UnitCommand.JujuLog("INFO", "1 of 2"));
	}

	@Test
	void publishAppendsWhatWasThrown() {
		LogRecord logRecord = new LogRecord(Level.SEVERE, "failed");
		logRecord.setThrown(new IllegalStateException("why"));
		assertThat(publish(logRecord)).singleElement()
			.satisfies((call) -> assertThat(call.message())
				.startsWith("failed\njava.lang.IllegalStateException: why\n\tat "));
	}

	private List<UnitCommand.JujuLog> publish(LogRecord logRecord) {
		this.log.attach(this::record);
		this.handler.publish(logRecord);
		this.handler.flush();
		return this.calls;
	}

	private <R> R record(HookToolCommand<R> command) {
		this.calls.add((UnitCommand.JujuLog) command);
		return command.parse("");
	}

}
