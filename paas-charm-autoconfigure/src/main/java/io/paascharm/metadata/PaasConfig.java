package io.paascharm.metadata;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the author of a charm fixes in paas-config.yaml. An absent or empty file changes
 * nothing.
 *
 * @param port the port that the application listens on, null for the framework's
 * @param metricsPort the port that serves metrics, null for the framework's
 * @param metricsPath the HTTP path of the metrics, null for the framework's
 * @param loggingFormat the format of the framework's log lines
 * @param scrapeConfigs the scrape jobs besides the framework's own
 */
public record PaasConfig(@Nullable Integer port, @Nullable Integer metricsPort, @Nullable String metricsPath,
		LoggingFormat loggingFormat, List<ScrapeConfig> scrapeConfigs) {

	/**
	 * Name of the file in a charm's directory.
	 */
	public static final String FILE_NAME = "paas-config.yaml";

	static final String DEFAULT_METRICS_PATH = "/metrics";

	private static final String METRICS_PORT = "metrics-port";

	private static final String METRICS_PATH = "metrics-path";

	private static final String LOGGING_FORMAT = "framework_logging_format";

	/**
	 * Read paas-config.yaml.
	 * @param charmDirectory the directory of the unpacked charm
	 * @return what the file says
	 * @throws CharmFileException if the file cannot be read or breaks a rule
	 */
	public static PaasConfig read(Path charmDirectory) {
		return from(YamlMapping.read(charmDirectory.resolve(FILE_NAME)));
	}

	/**
	 * Take the settings from a mapping.
	 * @param file the mapping at the root of paas-config.yaml
	 * @return what the file says
	 * @throws CharmFileException if a setting breaks a rule
	 */
	public static PaasConfig from(YamlMapping file) {
		file.allowOnly("port", METRICS_PORT, "metrics_port", METRICS_PATH, "metrics_path", LOGGING_FORMAT,
				"prometheus");
		return new PaasConfig(port(file, "port"), port(file, spelling(file, METRICS_PORT, "metrics_port")),
				metricsPath(file, spelling(file, METRICS_PATH, "metrics_path")), loggingFormat(file),
				ScrapeConfig.readAll(file.mapping("prometheus")));
	}

	private static String spelling(YamlMapping file, String name, String other) {
		if (file.has(name) && file.has(other)) {
			throw file.problem(other, "is the same setting as '%s': keep one".formatted(name));
		}
		return file.has(other) ? other : name;
	}

	private static @Nullable Integer port(YamlMapping file, String key) {
		Integer port = file.integer(key);
		if (port != null && (port < 1 || port > 65535)) {
			throw file.problem(key, "must be a port from 1 to 65535, but is %d".formatted(port));
		}
		return port;
	}

	private static @Nullable String metricsPath(YamlMapping file, String key) {
		String path = file.optionalString(key);
		if (path == null || path.isEmpty()) {
			return (path != null) ? DEFAULT_METRICS_PATH : null;
		}
		if (!path.startsWith("/") || path.equals("/")) {
			throw file.problem(key, "must start with '/' and name a resource below it, but is '%s'".formatted(path));
		}
		return path;
	}

	private static LoggingFormat loggingFormat(YamlMapping file) {
		return switch (file.string(LOGGING_FORMAT, "none")) {
			case "none" -> LoggingFormat.NONE;
			case "json" -> LoggingFormat.JSON;
			default -> throw file.problem(LOGGING_FORMAT, "must be 'none' or 'json'");
		};
	}

}
