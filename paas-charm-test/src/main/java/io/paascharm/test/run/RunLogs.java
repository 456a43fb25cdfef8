package io.paascharm.test.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.paascharm.test.model.SimulatedModel;
import io.paascharm.test.model.state.LogEntry;

/**
 * Log files of a run: one of the model and one of each workload.
 */
final class RunLogs {

	private final Path directory;

	private final AtomicInteger written = new AtomicInteger();

	RunLogs(Path directory) {
		this.directory = directory;
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw LocalRunException.of("make the directory '%s' for logs".formatted(directory), ex);
		}
	}

	Path model() {
		return this.directory.resolve("juju.log");
	}

	Path workload(String unit) {
		return this.directory.resolve(unit.replace('/', '-') + ".log");
	}

	/**
	 * Append what the model logged since the last call.
	 * @param model the model
	 */
	void update(SimulatedModel model) {
		List<LogEntry> log = model.log();
		List<String> fresh = log.subList(this.written.getAndSet(log.size()), log.size())
			.stream()
			.map((entry) -> entry.time() + " " + entry)
			.toList();

		append(model(), fresh);
	}

	void workload(String unit, String line) {
		append(workload(unit), List.of(line));
	}

	private synchronized void append(Path file, List<String> lines) {
		try {
			if (!lines.isEmpty()) {
				Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write the log '%s'".formatted(file), ex);
		}
	}

}
