package io.paascharm.metadata;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PaasConfig}.
 */
class PaasConfigTests {

	@Test
	void readWhenThereIsNoFileChangesNothing(@TempDir Path directory) {
		assertThat(PaasConfig.read(directory))
			.isEqualTo(new PaasConfig(null, null, null, LoggingFormat.NONE, List.of()));
	}

	@Test
	void readsEveryKey() {
		assertThat(parse("""
				port: 8001
				metrics-port: 9464
				metrics-path: /stats
				framework_logging_format: json
				prometheus:
				  scrape_configs:
				    - job_name: workers
				      metrics_path: /m
				      static_configs:
				        - targets: ["*:8081", "@scheduler:8082"]
				          labels: {tier: worker}
				    - job_name: plain
				      static_configs: []
				""")).isEqualTo(
				new PaasConfig(8001, 9464, "/stats", LoggingFormat.JSON, List.of(
						new ScrapeConfig("workers", "/m",
								List.of(new StaticConfig(List.of("*:8081", "@scheduler:8082"),
										Map.of("tier", "worker")))),
						new ScrapeConfig("plain", "/metrics", List.of()))));
	}

	@Test
	void theSpellingWithUnderscoresIsAccepted() {
		PaasConfig config = parse("metrics_port: 1\nmetrics_path: /x\n");
		assertThat(config.metricsPort()).isEqualTo(1);
		assertThat(config.metricsPath()).isEqualTo("/x");
	}

	@Test
	void anEmptyMetricsPathIsThePathOfPrometheus() {
		assertThat(parse("metrics-path: ''").metricsPath()).isEqualTo("/metrics");
	}

	@Test
	void aNullLoggingFormatIsNone() {
		assertThat(parse("framework_logging_format: ~").loggingFormat()).isEqualTo(LoggingFormat.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			port: 0                          | port
			port: 65536                      | port
			port: http                       | port
			metrics-port: 0                  | metrics-port
			metrics-path: metrics            | metrics-path
			metrics-path: /                  | metrics-path
			framework_logging_format: xml    | framework_logging_format
			ports: 1                         | ports
			{metrics-port: 1, metrics_port: 1} | metrics_port
			prometheus: {jobs: []}           | prometheus.jobs
			prometheus: []                   | prometheus
			""")
	void refusesWithThePlace(String text, String where) {
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> parse(text))
			.satisfies((ex) -> assertThat(ex.where()).isEqualTo(where));
	}

	@Test
	void portsAtTheEndsOfTheRangeAreAccepted() {
		assertThat(parse("port: 1").port()).isEqualTo(1);
		assertThat(parse("port: 65535").port()).isEqualTo(65535);
	}

	@ParameterizedTest
	@ValueSource(strings = { "@scheduler", "@scheduler:", "@scheduler:http", "@schedulerx:1" })
	void aSchedulerWithoutPortIsRefused(String target) {
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> parse("""
				prometheus:
				  scrape_configs:
				    - job_name: a
				      static_configs:
				        - targets: ["%s"]
				""".formatted(target)))
			.withMessageContaining("'prometheus.scrape_configs[0].static_configs[0].targets' must name a port");
	}

	@Test
	void jobNamesAreUnique() {
		assertThatExceptionOfType(CharmFileException.class).isThrownBy(() -> parse("""
				prometheus:
				  scrape_configs:
				    - {job_name: a, static_configs: []}
				    - {job_name: a, static_configs: []}
				"""))
			.withMessageContaining("'prometheus.scrape_configs[1].job_name' must be unique, but 'a' is there twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{static_configs: []}", "{job_name: a}", "{job_name: a, static_configs: [{labels: {}}]}",
			"{job_name: a, static_configs: [], scheme: https}",
			"{job_name: a, static_configs: [{targets: [], extra: 1}]}" })
	void jobsMustBeComplete(String job) {
		assertThatExceptionOfType(CharmFileException.class)
			.isThrownBy(() -> parse("prometheus: {scrape_configs: [%s]}".formatted(job)))
			.withMessageContaining("'prometheus.scrape_configs[0].");
	}

	private static PaasConfig parse(String text) {
		return PaasConfig.from(YamlMapping.parse("paas-config.yaml", text));
	}

}
