package io.paascharm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Command of this machine that is run to its end.
 */
final class HostCommand {

	private static final int SHOWN_LINES = 4;

	private HostCommand() {
	}

	/**
	 * Run a command.
	 * @param timeout how long it may take
	 * @param arguments the command line
	 * @return what it printed, without space around it
	 * @throws BenchException if it cannot be started, fails or is late
	 */
	static String run(Duration timeout, String... arguments) {
		String attempt = "run '%s'".formatted(String.join(" ", arguments));
		try {
			return run(attempt, timeout, List.of(arguments));
		}
		catch (IOException ex) {
			throw BenchException.of(attempt, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw BenchException.of(attempt, ex);
		}
	}

	private static String run(String attempt, Duration timeout, List<String> arguments)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile("bench", ".out");
		try {
			run(attempt, timeout, output, arguments);
			return Files.readString(output).strip();
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private static void run(String attempt, Duration timeout, Path output, List<String> arguments)
			throws IOException, InterruptedException {
		Process process = new ProcessBuilder(arguments).redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			process.getOutputStream().close();
			if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new BenchException(attempt, "it took longer than %d s".formatted(timeout.toSeconds()));
			}
			if (process.exitValue() != 0) {
				List<String> lines = Files.readAllLines(output);
				lines = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
				throw new BenchException(attempt,
						"exit code %d%n%s".formatted(process.exitValue(), String.join("\n", lines)));
			}
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

}
