package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One program that the build starts and waits for. It inherits no environment, so that
 * the charm does not depend on that of the build; a deadline ends it with all that it
 * started.
 *
 * @param attempt what the program is started for, as in "cannot ..."
 * @param command the program and its arguments
 * @param directory the working directory
 * @param environment the whole environment of the program
 * @param deadline how long it may take
 */
record Fork(String attempt, List<String> command, Path directory, Map<String, String> environment, Duration deadline) {

	private static final String PATH = "/usr/local/bin:/usr/bin:/bin";

	Fork {
		command = List.copyOf(command);
		environment = Map.copyOf(environment);
	}

	Fork(String attempt, List<String> command, Path directory) {
		this(attempt, command, directory, Map.of("PATH", PATH, "LANG", "C.UTF-8"), Duration.ofMinutes(3));
	}

	/**
	 * Runs the program to its end.
	 * @param log the file that receives what it prints
	 * @return what it printed, both streams
	 * @throws PackagingException when it cannot be started, is late or fails
	 */
	String run(Path log) {
		try {
			Files.createDirectories(log.toAbsolutePath().getParent());
			int exitCode = exitCode(start(log));
			String output = Files.readString(log);
			if (exitCode != 0) {
				throw failed("it ended with exit code " + exitCode + reason(output), log);
			}
			return output;
		}
		catch (IOException ex) {
			throw new PackagingException(this.attempt, this.command.get(0), ex);
		}
	}

	private Process start(Path log) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectInput(Path.of("/dev/null").toFile())
			.redirectOutput(log.toFile());
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		return builder.start();
	}

	private int exitCode(Process process) {
		try {
			if (process.waitFor(this.deadline.toMillis(), TimeUnit.MILLISECONDS)) {
				return process.exitValue();
			}
			throw new PackagingException(this.attempt, this.command.get(0),
					"it took longer than " + this.deadline.toSeconds() + " seconds");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PackagingException(this.attempt, this.command.get(0), "the build was interrupted");
		}
		finally {
			end(process);
		}
	}

	private void end(Process process) {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	private PackagingException failed(String problem, Path log) {
		return new PackagingException(this.attempt, this.command.get(0), problem + " (its output is in '" + log + "')");
	}

	private String reason(String output) {
		String cause = FailureCause.in(output);
		return cause.isEmpty() ? "" : ": " + cause;
	}

}
