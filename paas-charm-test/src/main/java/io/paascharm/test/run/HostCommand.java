package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Command of this machine that is run to its end.
 */
final class HostCommand {

	private static final int SHOWN_LINES = 8;

	private final List<String> arguments;

	private final @Nullable Path directory;

	private HostCommand(List<String> arguments, @Nullable Path directory) {
		this.arguments = List.copyOf(arguments);
		this.directory = directory;
	}

	static HostCommand of(List<String> arguments) {
		return new HostCommand(arguments, null);
	}

	HostCommand in(Path directory) {
		return new HostCommand(this.arguments, directory);
	}

	/**
	 * Run the command.
	 * @param timeout how long it may take
	 * @throws LocalRunException if it cannot be started, fails or is late, with the end
	 * of its output
	 */
	void run(Duration timeout) {
		String attempt = "run '%s'".formatted(String.join(" ", this.arguments));
		try {
			run(attempt, timeout);
		}
		catch (IOException ex) {
			throw LocalRunException.of(attempt, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalRunException(attempt, "interrupted", ex);
		}
	}

	private void run(String attempt, Duration timeout) throws IOException, InterruptedException {
		Path output = Files.createTempFile("paas-charm", ".out");
		try {
			run(attempt, output, timeout);
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private void run(String attempt, Path output, Duration timeout) throws IOException, InterruptedException {
		Process process = start(output);
		try {
			process.getOutputStream().close();
			requireSuccess(process, attempt, output, timeout);
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private Process start(Path output) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.arguments).redirectErrorStream(true)
			.redirectOutput(output.toFile());
		if (this.directory != null) {
			builder.directory(this.directory.toFile());
		}
		return builder.start();
	}

	private static void requireSuccess(Process process, String attempt, Path output, Duration timeout)
			throws IOException, InterruptedException {
		if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new LocalRunException(attempt, "it took longer than %d s".formatted(timeout.toSeconds()));
		}
		if (process.exitValue() != 0) {
			throw new LocalRunException(attempt,
					"exit code %d\n%s".formatted(process.exitValue(), end(output)).strip());
		}
	}

	private static String end(Path output) throws IOException {
		List<String> lines = Files.readAllLines(output);
		return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
	}

}
