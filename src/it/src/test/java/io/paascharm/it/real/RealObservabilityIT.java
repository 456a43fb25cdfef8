package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.it.HostPython;
import io.paascharm.test.pebble.PebbleBinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * What a packed charm arranges for its logs and metrics, used by real programs.
 */
@EnabledOnOs(OS.LINUX)
class RealObservabilityIT {

	private static final Logger logger = LoggerFactory.getLogger(RealObservabilityIT.class);

	private static final Duration SOON = Duration.ofSeconds(20);

	@TempDir
	private static Path directory;

	private static ProbeModel probe;

	@BeforeAll
	static void deploy() throws Exception {
		assumeThat(HostPython.hasVirtualEnvironments())
			.as("not here: the probe: no Python 3 that makes virtual environments")
			.isTrue();
		Optional<Path> exporter = HostPrograms.find("statsd_exporter");
		probe = exporter.isPresent() ? ProbeModel.deployWithExporter(directory, exporter.get())
				: ProbeModel.deploy(ProbeFramework.FLASK, directory, List.of());
		assumeThat(probe.containers().isIsolated()).as("not here: namespaces: nothing was observed").isTrue();
	}

	@AfterAll
	static void close() throws IOException {
		if (probe != null) {
			probe.close();
		}
	}

	private static List<String> lines(RecordingServer loki, String text) {
		List<String> lines = new ArrayList<>();
		for (RecordingServer.Request request : loki.requests()) {
			for (JsonNode stream : JsonMapper.shared().readTree(request.body()).get("streams")) {
				stream.get("values")
					.forEach((value) -> lines.add(stream.get("stream") + " " + value.get(1).asString()));
			}
		}
		lines.removeIf((line) -> !line.contains(text));
		return lines;
	}

	@Test
	void pebbleSendsTheLogsOfTheWorkloadToLokiUntilTheRelationIsGone() throws Exception {
		ServerPlace place = probe.place("loki");
		Optional<Path> pebble = PebbleBinary.find();
		if (pebble.isEmpty()) {
			throw place.notHere("no 'pebble' on the PATH");
		}
		try (RecordingServer loki = RecordingServer.start((request) -> "")) {
			place.reach(3100, loki.port());
			ProviderSide side = probe.integrate("logging", "loki_push_api");
			side.writeUnit(Map.of("endpoint", "{\"url\": \"http://%s:3100/loki/api/v1/push\"}".formatted(place.host()),
					"public_address", place.host()));
			probe.settle();
			assertThat(probe.unit()).isActive().hasMessage("");
			probe.workload().get("/greeting-of-loki");
			await().atMost(SOON).until(() -> !lines(loki, "GET /greeting-of-loki").isEmpty());
			assertThat(lines(loki, "GET /greeting-of-loki")).first()
				.asString()
				.contains("\"juju_application\":\"flask-k8s\"", "\"juju_unit\":\"flask-k8s/0\"",
						"\"product\":\"Juju\"");
			logger.info("logging: Pebble {} sends to a receiver at {}:3100",
					place.version(List.of(pebble.get().toString(), "version", "--client")), place.host());
			side.relation().remove();
			probe.settle();
			probe.workload().get("/after-loki");
			await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> lines(loki, "GET /after-loki").isEmpty());
		}
	}

	@Test
	void prometheusScrapesTheWorkloadWithItsTopology() throws Exception {
		ServerPlace place = probe.place("prometheus");
		place.program("statsd_exporter", "the exporter of a rock of Flask, in Go");
		ProviderSide side = probe.integrateUser("metrics-endpoint", "prometheus_scrape");
		int port = probe.containers().forwardIn(probe.unit().name(), 9102);
		try (PrometheusServer prometheus = PrometheusServer.start(place, side, Map.of("9102", port))) {
			String topology = "{juju_application=\"flask-k8s\", juju_unit=\"flask-k8s/0\"}";
			await().atMost(SOON).until(() -> prometheus.query("up" + topology) == 1);
			probe.workload().get("/greeting-of-prometheus");
			await().atMost(SOON).until(() -> prometheus.query("gunicorn_requests" + topology) > 0);
			assertThat(prometheus.ruleGroups()).isNotEmpty();
			logger.info("metrics-endpoint: Prometheus {} scrapes gunicorn and knows the rules {}",
					place.version(List.of(place.program("prometheus", "").toString(), "--version")),
					prometheus.ruleGroups());
		}
		side.relation().remove();
		probe.settle();
		assertThat(probe.unit()).isActive().hasMessage("");
	}

}
