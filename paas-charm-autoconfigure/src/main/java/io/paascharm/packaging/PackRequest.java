package io.paascharm.packaging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the build tool wants packed.
 *
 * @param project the directory that holds charmcraft.yaml
 * @param classes the directory of the project's own classes and resources
 * @param output the directory that receives the charm, and below it all that is needed on
 * the way
 * @param classPath the project's runtime class path without its own classes
 * @param time the time of everything in the charm
 * @param images the directory of linked Java runtimes
 * @param options what may be left out, by name: {@code main-class}, {@code jdk},
 * {@code group-id}, {@code artifact-id}, {@code version} of the packing tool
 */
record PackRequest(Path project, Path classes, Path output, List<Path> classPath, Instant time, Path images,
		Map<String, String> options) {

	PackRequest {
		classPath = List.copyOf(classPath);
		options = Map.copyOf(options);
	}

	/**
	 * Reads a command line.
	 * @param arguments the arguments, each as {@code --name=value}
	 * @param classPath the class path of the process: the project's
	 * @return the request
	 */
	static PackRequest parse(List<String> arguments, String classPath) {
		Map<String, String> values = new HashMap<>();
		arguments.forEach((argument) -> parse(argument, values));
		Path classes = required(values, "classes");
		List<Path> dependencies = Stream.of(classPath.split(":"))
			.map((element) -> Path.of(element).toAbsolutePath().normalize())
			.filter((element) -> !element.equals(classes))
			.toList();
		return new PackRequest(required(values, "project"), classes, required(values, "output"), dependencies,
				Instant.parse(values.getOrDefault("time", "1980-02-01T00:00:00Z")), required(values, "images"), values);
	}

	private static void parse(String argument, Map<String, String> values) {
		int end = argument.indexOf('=');
		if (!argument.startsWith("--") || end < 0) {
			throw new PackagingException("understand the argument", argument, "expected --name=value");
		}
		values.put(argument.substring(2, end), argument.substring(end + 1));
	}

	private static Path required(Map<String, String> values, String name) {
		String value = values.get(name);
		if (value == null) {
			throw new PackagingException("pack without the argument", "--" + name, "it is missing");
		}
		return Path.of(value).toAbsolutePath().normalize();
	}

	/**
	 * Gives an option.
	 * @param name the option's name
	 * @return its value, or {@code null} when it was left out
	 */
	@Nullable String option(String name) {
		return this.options.get(name);
	}

	Path charmDirectory() {
		return this.output.resolve("charm");
	}

	Path workDirectory() {
		return this.output.resolve("paas-charm");
	}

}
