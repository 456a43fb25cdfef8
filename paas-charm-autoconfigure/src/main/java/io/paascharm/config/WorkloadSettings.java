package io.paascharm.config;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.PaasConfig;
import io.paascharm.profile.ProfileWorkload;
import io.paascharm.profile.WorkloadSetting;

/**
 * The ports and paths that the application really serves: those of paas-config.yaml, else
 * of an option, else of the framework.
 *
 * @param port the port that the application listens on
 * @param metricsPort the port that serves metrics
 * @param metricsPath the HTTP path of the metrics, from the root
 */
public record WorkloadSettings(int port, int metricsPort, String metricsPath) {

	static WorkloadSettings of(PaasConfig paasConfig, Map<WorkloadSetting, Object> options,
			ProfileWorkload.Endpoints defaults) {
		String path = (paasConfig.metricsPath() != null) ? paasConfig.metricsPath()
				: (String) options.getOrDefault(WorkloadSetting.METRICS_PATH, defaults.metricsPath());
		return new WorkloadSettings(
				port(paasConfig.port(), options.getOrDefault(WorkloadSetting.PORT, defaults.port())),
				port(paasConfig.metricsPort(),
						options.getOrDefault(WorkloadSetting.METRICS_PORT, defaults.metricsPort())),
				path);
	}

	private static int port(@Nullable Integer fixed, Object otherwise) {
		return (fixed != null) ? fixed : ((Number) otherwise).intValue();
	}

	/**
	 * Return a setting as a field of an environment template.
	 * @param field the name of the field, such as {@code metrics-port}
	 * @return the value, null if the field is none of the settings
	 */
	public @Nullable String field(String field) {
		int slash = this.metricsPath.lastIndexOf('/');
		return switch (field) {
			case "port" -> Integer.toString(this.port);
			case "metrics-port" -> Integer.toString(this.metricsPort);
			case "metrics-path" -> this.metricsPath;
			case "metrics-parent" -> (slash > 0) ? this.metricsPath.substring(0, slash) : "/";
			case "metrics-leaf" -> this.metricsPath.substring(slash + 1);
			default -> null;
		};
	}

}
