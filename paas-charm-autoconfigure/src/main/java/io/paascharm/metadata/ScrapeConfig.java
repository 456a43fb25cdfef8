package io.paascharm.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Job that Prometheus is asked to run besides the framework's own.
 *
 * @param jobName the name of the job, unique in the file
 * @param metricsPath the HTTP path of the metrics
 * @param staticConfigs the targets
 */
public record ScrapeConfig(String jobName, String metricsPath, List<StaticConfig> staticConfigs) {

	static List<ScrapeConfig> readAll(YamlMapping prometheus) {
		prometheus.allowOnly("scrape_configs");
		Set<String> names = new HashSet<>();
		List<ScrapeConfig> configs = new ArrayList<>();
		for (YamlMapping config : prometheus.mappings("scrape_configs")) {
			configs.add(read(config));
			checkUnique(config, names);
		}
		return List.copyOf(configs);
	}

	private static ScrapeConfig read(YamlMapping config) {
		config.allowOnly("job_name", "metrics_path", "static_configs");
		String jobName = config.string("job_name");
		if (!config.has("static_configs")) {
			throw config.problem("static_configs", "is required");
		}
		List<StaticConfig> staticConfigs = config.mappings("static_configs").stream().map(StaticConfig::read).toList();
		return new ScrapeConfig(jobName, config.string("metrics_path", PaasConfig.DEFAULT_METRICS_PATH), staticConfigs);
	}

	private static void checkUnique(YamlMapping config, Set<String> names) {
		String name = config.string("job_name");
		if (!names.add(name)) {
			throw config.problem("job_name", "must be unique, but '%s' is there twice".formatted(name));
		}
	}

}
