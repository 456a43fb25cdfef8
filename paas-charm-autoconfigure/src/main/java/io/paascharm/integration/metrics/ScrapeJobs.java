package io.paascharm.integration.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.config.WorkloadSettings;
import io.paascharm.integration.CharmFacts;
import io.paascharm.juju.UnitName;
import io.paascharm.metadata.ScrapeConfig;
import io.paascharm.metadata.StaticConfig;

/**
 * The jobs that Prometheus is asked to run: that of the framework, which has no name,
 * then those of {@code paas-config.yaml}.
 */
final class ScrapeJobs {

	private ScrapeJobs() {
	}

	static List<Map<String, Object>> of(CharmFacts charm) {
		WorkloadSettings settings = charm.settings();
		List<Map<String, Object>> jobs = new ArrayList<>();
		jobs.add(job(settings.metricsPath(), List.of(Map.of("targets", List.of("*:" + settings.metricsPort())))));
		for (ScrapeConfig config : charm.paasConfig().scrapeConfigs()) {
			Map<String, Object> job = job(config.metricsPath(), targets(config, scheduler(charm)));
			job.put("job_name", config.jobName());
			jobs.add(job);
		}
		return jobs;
	}

	private static Map<String, Object> job(String path, List<Map<String, Object>> targets) {
		Map<String, Object> job = new LinkedHashMap<>();
		job.put("metrics_path", path);
		job.put("static_configs", targets);
		return job;
	}

	private static List<Map<String, Object>> targets(ScrapeConfig config, String scheduler) {
		List<Map<String, Object>> groups = new ArrayList<>();
		for (StaticConfig group : config.staticConfigs()) {
			Map<String, Object> targets = new LinkedHashMap<>();
			targets.put("targets", group.targets().stream().map((target) -> resolve(target, scheduler)).toList());
			if (!group.labels().isEmpty()) {
				targets.put("labels", group.labels());
			}
			groups.add(targets);
		}
		return groups;
	}

	private static String resolve(String target, String scheduler) {
		return target.startsWith(StaticConfig.SCHEDULER) ? scheduler + target.substring(StaticConfig.SCHEDULER.length())
				: target;
	}

	private static String scheduler(CharmFacts charm) {
		return new UnitName(charm.application(), 0).fqdn(charm.unit().context().model());
	}

}
