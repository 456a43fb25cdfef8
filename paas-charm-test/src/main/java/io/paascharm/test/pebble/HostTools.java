package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Programs of this machine, by absolute path, so that the environment of what they start
 * does not decide which ones run.
 */
final class HostTools {

	private static final List<String> DIRECTORIES = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin",
			"/usr/local/sbin");

	private HostTools() {
	}

	static @Nullable String find(String name) {
		for (String directory : DIRECTORIES) {
			Path candidate = Path.of(directory, name);
			if (Files.isExecutable(candidate)) {
				return candidate.toString();
			}
		}
		return null;
	}

	static String require(String name) {
		String found = find(name);
		if (found == null) {
			throw new ContainerException(
					"Cannot run a workload: this machine has no '" + name + "' in " + String.join(", ", DIRECTORIES));
		}
		return found;
	}

	/**
	 * Returns the beginning of a command line that gives what follows the default
	 * reaction to every signal, where {@code env} can: what started this JVM may ignore
	 * some, as {@code nohup} does, and that is inherited.
	 * @return the path of {@code env} and perhaps an option
	 */
	static List<String> env() {
		return Env.COMMAND;
	}

	static boolean kill(String signal, long target) {
		try {
			return succeeds(new ProcessBuilder(require("sh"), "-c", "kill -s \"$1\" -- \"$2\" 2>/dev/null", "kill",
					signal, Long.toString(target))
				.redirectErrorStream(true));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean succeeds(ProcessBuilder command) throws IOException {
		Process process = command.start();
		try {
			return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Ends a process that ends with its input.
	 * @param process the process
	 * @param seconds how long it may take
	 */
	static void end(Process process, long seconds) {
		try {
			if (!endsByItself(process, seconds)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean endsByItself(Process process, long seconds) throws InterruptedException {
		try {
			process.getOutputStream().close();
			return process.waitFor(seconds, TimeUnit.SECONDS);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * The look at this machine's {@code env}, once.
	 */
	private static final class Env {

		private static final List<String> COMMAND = find();

		private static List<String> find() {
			String env = require("env");
			return resetsSignals(env) ? List.of(env, "--default-signal") : List.of(env);
		}

		private static boolean resetsSignals(String env) {
			try {
				return succeeds(new ProcessBuilder(env, "--default-signal", require("sh"), "-c", ":")
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD));
			}
			catch (IOException ex) {
				return false;
			}
		}

	}

}
