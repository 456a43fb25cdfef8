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

}
