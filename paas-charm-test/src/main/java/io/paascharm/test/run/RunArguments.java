package io.paascharm.test.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Command line of a run.
 *
 * @param charm the charm directory or {@code .charm} file
 * @param image the description of the workload's image
 * @param cache the directory for what is kept between runs
 * @param parent the number of the process that the run must not outlive
 * @param identity the name of the user that servers run as
 */
record RunArguments(Path charm, Path image, Path cache, long parent, String identity) {

	private static final List<String> NAMES = List.of("charm", "image", "cache", "parent", "identity");

	static RunArguments parse(List<String> arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			int end = argument.indexOf('=');
			String name = (argument.startsWith("--") && end > 0) ? argument.substring(2, end) : "";
			if (!NAMES.contains(name)) {
				throw new LocalRunException("understand the argument '%s'".formatted(argument),
						"expected --name=value with one of the names %s".formatted(NAMES));
			}
			values.put(name, argument.substring(end + 1));
		}
		return new RunArguments(path(values, "charm"), path(values, "image"), path(values, "cache"), parent(values),
				values.getOrDefault("identity", "auto"));
	}

	private static Path path(Map<String, String> values, String name) {
		String value = values.get(name);
		if (value == null) {
			throw new LocalRunException("run without the argument '--%s'".formatted(name), "it is missing");
		}
		return Path.of(value).toAbsolutePath().normalize();
	}

	private static long parent(Map<String, String> values) {
		String value = values.get("parent");
		if (value == null) {
			return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
		}
		try {
			return Long.parseLong(value);
		}
		catch (NumberFormatException ex) {
			throw new LocalRunException("watch the process '%s'".formatted(value), "it is not a number", ex);
		}
	}

}
