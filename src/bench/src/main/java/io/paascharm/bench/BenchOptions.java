package io.paascharm.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for.
 *
 * @param charms the directory with the packed charm to measure
 * @param output the directory for the result, and for what is kept between runs
 * @param rounds how often each charm is deployed
 * @param dispatches how many warm dispatches each charm runs
 * @param baseline what our charm is compared with
 * @param peer the charm directory or {@code .charm} file that replaces the baseline on
 * ops, or {@code null}
 */
record BenchOptions(Path charms, Path output, int rounds, int dispatches, Baseline baseline, @Nullable Path peer) {

	private static final List<String> NAMES = List.of("charms", "output", "rounds", "dispatches", "baseline");

	static BenchOptions parse(List<String> arguments, Map<String, String> environment) {
		Map<String, String> values = new HashMap<>();
		arguments.forEach((argument) -> parse(argument, values));
		String peer = environment.getOrDefault("PEER_CHARM", "");
		return new BenchOptions(path(values, "charms"), path(values, "output"), count(values, "rounds", 10),
				count(values, "dispatches", 500), baseline(values), peer.isEmpty() ? null : absolute(peer));
	}

	private static void parse(String argument, Map<String, String> values) {
		int end = argument.indexOf('=');
		String name = (argument.startsWith("--") && end > 0) ? argument.substring(2, end) : "";
		if (!NAMES.contains(name)) {
			throw new BenchException("understand the argument '%s'".formatted(argument),
					"expected --name=value with one of the names %s".formatted(NAMES));
		}
		values.put(name, argument.substring(end + 1));
	}

	private static Baseline baseline(Map<String, String> values) {
		String value = values.getOrDefault("baseline", "ops");
		return switch (value) {
			case "ops" -> Baseline.OPS;
			case "endpoints" -> Baseline.ENDPOINTS;
			default -> throw new BenchException("take '%s' for the baseline".formatted(value),
					"it must be 'ops' or 'endpoints'");
		};
	}

	private static Path path(Map<String, String> values, String name) {
		String value = values.get(name);
		if (value == null) {
			throw new BenchException("run without the argument '--%s'".formatted(name), "it is missing");
		}
		return absolute(value);
	}

	private static Path absolute(String path) {
		return Path.of(path).toAbsolutePath().normalize();
	}

	private static int count(Map<String, String> values, String name, int usual) {
		String value = values.get(name);
		if (value == null) {
			return usual;
		}
		try {
			int count = Integer.parseInt(value);
			if (count > 0) {
				return count;
			}
		}
		catch (NumberFormatException ex) {
			throw new BenchException("take '%s' for the number of %s".formatted(value, name), "it is not a number", ex);
		}
		throw new BenchException("take '%s' for the number of %s".formatted(value, name), "it must be 1 or more");
	}

	/**
	 * What our charm is compared with.
	 */
	enum Baseline {

		/** Another charm, on ops. */
		OPS,

		/** Our charm with one endpoint, and ours has one for every interface. */
		ENDPOINTS

	}

}
