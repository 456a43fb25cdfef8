package io.paascharm.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets of a scrape job that share labels.
 *
 * @param targets the targets, {@code host:port}; {@code *} stands for every unit,
 * {@code @scheduler} for unit 0
 * @param labels the labels of all metrics from the targets
 */
public record StaticConfig(List<String> targets, Map<String, String> labels) {

	/**
	 * Text that stands for the unit which runs the schedulers.
	 */
	public static final String SCHEDULER = "@scheduler";

	static StaticConfig read(YamlMapping config) {
		config.allowOnly("targets", "labels");
		if (!config.has("targets")) {
			throw config.problem("targets", "is required");
		}
		List<String> targets = config.strings("targets");
		targets.forEach((target) -> checkTarget(config, target));
		return new StaticConfig(targets, labels(config));
	}

	private static void checkTarget(YamlMapping config, String target) {
		if (target.startsWith(SCHEDULER) && !isSchedulerWithPort(target)) {
			throw config.problem("targets",
					"must name a port after %s, as in @scheduler:8081, but has '%s'".formatted(SCHEDULER, target));
		}
	}

	private static boolean isSchedulerWithPort(String target) {
		int start = SCHEDULER.length() + 1;
		if (target.length() <= start || target.charAt(SCHEDULER.length()) != ':') {
			return false;
		}
		return target.chars().skip(start).allMatch((character) -> character >= '0' && character <= '9');
	}

	private static Map<String, String> labels(YamlMapping config) {
		YamlMapping mapping = config.mapping("labels");
		Map<String, String> labels = new LinkedHashMap<>();
		for (String name : mapping.keys()) {
			labels.put(name, mapping.string(name));
		}
		return Collections.unmodifiableMap(labels);
	}

}
