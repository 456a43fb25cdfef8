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
			Process kill = new ProcessBuilder(require("sh"), "-c", "kill -s \"$1\" -- \"$2\" 2>/dev/null", "kill",
					signal, Long.toString(target))
				.redirectErrorStream(true)
				.start();
			return kill.waitFor(5, TimeUnit.SECONDS) && kill.exitValue() == 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	static void end(Process process) {
		try {
			process.getOutputStream().close();
			if (!process.waitFor(10, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
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
				Process trial = new ProcessBuilder(env, "--default-signal", require("sh"), "-c", ":")
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD)
					.start();
				return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
			}
			catch (IOException ex) {
				return false;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}

	}

}
