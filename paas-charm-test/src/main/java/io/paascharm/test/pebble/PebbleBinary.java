package io.paascharm.test.pebble;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The choice of a real Pebble: the program that the system property {@value #PROPERTY}
 * names, or else {@code pebble} on the PATH.
 */
public final class PebbleBinary {

	/**
	 * The system property; empty when no real Pebble shall run.
	 */
	public static final String PROPERTY = "pebble.binary";

	private PebbleBinary() {
	}

	/**
	 * Finds the program.
	 * @return the absolute path, empty when there is none or none is wanted
	 * @throws ContainerException when the property names something else than a program
	 */
	public static Optional<Path> find() {
		return find(System.getProperty(PROPERTY), System.getenv("PATH"));
	}

	static Optional<Path> find(@Nullable String named, @Nullable String searchPath) {
		if (named != null) {
			return (named.isBlank()) ? Optional.empty() : Optional.of(program(Path.of(named).toAbsolutePath()));
		}
		for (String directory : ((searchPath != null) ? searchPath : "").split(File.pathSeparator)) {
			Path candidate = Path.of(directory, "pebble");
			if (candidate.isAbsolute() && isProgram(candidate)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

	private static Path program(Path named) {
		if (!isProgram(named)) {
			throw new ContainerException(
					"Cannot run the Pebble '" + named + "' that -D" + PROPERTY + " names: it is not a program");
		}
		return named;
	}

	private static boolean isProgram(Path file) {
		return Files.isRegularFile(file) && Files.isExecutable(file);
	}

}
