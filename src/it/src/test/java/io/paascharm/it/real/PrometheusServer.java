package io.paascharm.it.real;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prometheus with the configuration that prometheus-k8s makes of what a charm says.
 */
final class PrometheusServer implements AutoCloseable {

	private static final JsonMapper json = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	private final ServerProcess process;

	private final int port;

	private PrometheusServer(ServerProcess process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Start Prometheus once promtool has found its configuration right.
	 * @param place where it runs
	 * @param scraped what the charm says
	 * @param ports the ports on this machine by those of the unit
	 * @return the server, which is ready
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if the thread is interrupted
	 */
	static PrometheusServer start(ServerPlace place, ProviderSide scraped, Map<String, Integer> ports)
			throws IOException, InterruptedException {
		Path promtool = place.program("promtool", "Debian's prometheus");
		Path program = place.program("prometheus", "Debian's prometheus");
		Map<String, String> application = scraped.data();
		place.write("rules.yml", application.get("alert_rules"));
		Path configuration = place.write("prometheus.yml", configuration(scraped, ports));
		ServerProcess.run(place.directory(), Map.of(), "",
				List.of(promtool.toString(), "check", "config", configuration.toString()));
		int port = ServerPlace.freePort();
		ServerProcess process = ServerProcess.start(place.directory(), Map.of(),
				List.of(program.toString(), "--config.file=" + configuration, "--web.listen-address=127.0.0.1:" + port,
						"--storage.tsdb.path=" + Files.createDirectory(place.directory().resolve("data"))));
		return new PrometheusServer(process.awaitPort(port), port);
	}

	private static String configuration(ProviderSide scraped, Map<String, Integer> ports) {
		Map<String, String> application = scraped.data();
		JsonNode topology = json.readTree(application.get("scrape_metadata"));
		List<Map<String, Object>> jobs = new ArrayList<>();
		for (JsonNode job : json.readTree(application.get("scrape_jobs"))) {
			Map<String, Object> own = new LinkedHashMap<>();
			job.properties().forEach((entry) -> own.put(entry.getKey(), entry.getValue()));
			own.put("job_name", "%s-%d".formatted(job.path("job_name").asString("default"), jobs.size()));
			own.put("static_configs", targets(job.get("static_configs"), topology, scraped.unitData(), ports));
			jobs.add(own);
		}
		return json.writeValueAsString(
				Map.of("global", Map.of("scrape_interval", "1s", "scrape_timeout", "1s", "evaluation_interval", "1s"),
						"rule_files", List.of("rules.yml"), "scrape_configs", jobs));
	}

	private static List<Map<String, Object>> targets(JsonNode groups, JsonNode topology, Map<String, String> unit,
			Map<String, Integer> ports) {
		List<Map<String, Object>> all = new ArrayList<>();
		for (JsonNode group : groups) {
			List<String> addresses = new ArrayList<>();
			group.get("targets").forEach((target) -> addresses.add(address(target.asString(), ports)));
			all.add(Map.of("targets", addresses, "labels",
					Map.of("juju_model", topology.get("model").asString(), "juju_model_uuid",
							topology.get("model_uuid").asString(), "juju_application",
							topology.get("application").asString(), "juju_charm", topology.get("charm_name").asString(),
							"juju_unit", unit.get("prometheus_scrape_unit_name"), "instance",
							unit.get("prometheus_scrape_unit_address") + target(group))));
		}
		return all;
	}

	private static String target(JsonNode group) {
		return group.get("targets").get(0).asString().substring(1);
	}

	/**
	 * The star stands for every unit, whose network is not this machine's.
	 */
	private static String address(String target, Map<String, Integer> ports) {
		return target.startsWith("*:") ? "127.0.0.1:" + ports.get(target.substring(2)) : target;
	}

	/**
	 * Ask for a metric.
	 * @param query the query in PromQL
	 * @return its value now, or not a number if there is none
	 * @throws IOException if the server does not answer
	 * @throws InterruptedException if the thread is interrupted
	 */
	double query(String query) throws IOException, InterruptedException {
		JsonNode result = get("query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).get("result");
		return result.isEmpty() ? Double.NaN : Double.parseDouble(result.get(0).get("value").get(1).asString());
	}

	/**
	 * Ask for the groups of rules.
	 * @return the groups by name
	 * @throws IOException if the server does not answer
	 * @throws InterruptedException if the thread is interrupted
	 */
	List<String> ruleGroups() throws IOException, InterruptedException {
		List<String> groups = new ArrayList<>();
		get("rules").get("groups").forEach((group) -> groups.add(group.get("name").asString()));
		return groups;
	}

	private JsonNode get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(this.port, path));
		HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
		return json.readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body()).get("data");
	}

	@Override
	public void close() {
		this.process.close();
	}

}
