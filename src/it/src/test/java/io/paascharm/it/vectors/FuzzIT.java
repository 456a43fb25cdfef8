package io.paascharm.it.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.it.PackedSamples;
import io.paascharm.test.kit.DatabagFuzzer;
import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.model.charm.EndpointRole;
import io.paascharm.test.model.state.StatusEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets providers write two hundred times what no good provider writes, and the packed
 * charm read it. Every run has other content; {@code -Dpaas-charm.fuzz.seed} repeats that
 * of a run that failed.
 */
class FuzzIT {

	private static final long SEED = Long.getLong("paas-charm.fuzz.seed", System.nanoTime());

	private static final int CASES = Integer.getInteger("paas-charm.fuzz.cases", 200);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String SECRET = "s3cret";

	private static final Map<String, Map<String, String>> GOOD = Map.of("mysql", Map.of("endpoints",
			"mysql.example:3306", "username", "relation_15", "password", "mysql-" + SECRET, "database", "shop"),
			"redis", Map.of("leader-host", "redis.example"), "s3",
			Map.of("access-key", "key-" + SECRET, "secret-key", "s3-" + SECRET, "bucket", "shop", "endpoint",
					"https://s3.example:9000", "attributes", "[\"header:x-tag\"]", "tls-ca-chain", "[\"certificate\"]"),
			"rabbitmq", Map.of("hostname", "rabbitmq.example", "password", "rabbitmq-" + SECRET), "smtp",
			Map.of("host", "mail.example", "port", "587", "user", "mailer", "password", "smtp-" + SECRET, "auth_type",
					"plain", "transport_security", "tls"),
			"tracing",
			Map.of("receivers",
					"[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://tempo.example:4318\"}]"),
			"saml",
			Map.of("entity_id", "https://login.example", "metadata_url", "https://login.example/metadata", "x509certs",
					"certificate"),
			"openfga", Map.of("store_id", "store", "token", "openfga-" + SECRET, "grpc_api_url", "openfga.example:8081",
					"http_api_url", "http://openfga.example:8080"));

	private static final Map<String, String> INTERFACES = Map.of("mysql", "mysql_client");

	@TempDir
	private Path directory;

	@Test
	void generatedDatabagsAreSurvived() throws IOException {
		Setting setting = setting(new VectorReader(PackedSamples.vectors()).read("flask/start").setting());
		VectorCharm charm = new VectorCharm(PackedSamples.charm(setting.sample()), this.directory.resolve("charm"));
		Path root = Files.createDirectories(this.directory.resolve("container"));
		try (Stage stage = new Stage(setting, charm.redefine(setting.charm()), root)) {
			juju(stage, "deploy ./flask-k8s.charm flask-k8s");
			GOOD.keySet().forEach((endpoint) -> juju(stage, "integrate flask-k8s:%s %s".formatted(endpoint, endpoint)));
			stage.model().settle(PATIENCE);
			fuzz(stage);
			GOOD.keySet().forEach((endpoint) -> juju(stage, "remove-relation flask-k8s %s".formatted(endpoint)));
			assertSurvived(stage, "the end");
			assertThat(stage.unit().status().status()).isEqualTo("active");
		}
	}

	private static void juju(Stage stage, String command) {
		stage.juju(command);
		assertThat(stage.failure()).as(command).isNull();
	}

	private static Setting setting(Setting setting) {
		List<Setting.Other> others = GOOD.keySet()
			.stream()
			.map((endpoint) -> new Setting.Other(endpoint, EndpointRole.PROVIDES,
					INTERFACES.getOrDefault(endpoint, endpoint)))
			.toList();
		return new Setting(setting.sample(), setting.application(), setting.charm(), setting.image(), others,
				setting.jujuVersion(), setting.pebbleReady());
	}

	private static void fuzz(Stage stage) {
		DatabagFuzzer fuzzer = new DatabagFuzzer(new Random(SEED));
		List<String> endpoints = GOOD.keySet().stream().sorted().toList();
		endpoints.forEach((endpoint) -> write(stage, endpoint, good(endpoint)));
		assertSurvived(stage, "good data");
		assertThat(stage.unit().status().status()).isEqualTo("active");
		Set<String> statuses = new TreeSet<>();
		String last = endpoints.get(0);
		for (int i = 0; i < CASES; i++) {
			String endpoint = endpoints.get(i % endpoints.size());
			Map<String, String> data = fuzzer.change(good(endpoint));
			// With one settling for both, the workload restarts only where it takes the
			// data.
			write(stage, last, good(last));
			write(stage, endpoint, data);
			last = endpoint;
			assertSurvived(stage, "case %d of seed %d, %s: %s".formatted(i, SEED, endpoint, data));
			statuses.add(stage.unit().status().status());
		}
		write(stage, last, good(last));
		assertSurvived(stage, "good data again");
		assertThat(statuses).as("statuses with seed %d", SEED).containsExactly("active", "blocked");
	}

	private static Map<String, String> good(String endpoint) {
		return GOOD.getOrDefault(endpoint, Map.of());
	}

	private static void write(Stage stage, String endpoint, Map<String, String> data) {
		Map<String, Object> writes = new TreeMap<>();
		stage.model()
			.relation("flask-k8s", endpoint)
			.applicationData(endpoint)
			.keySet()
			.forEach((key) -> writes.put(key, ""));
		writes.putAll(data);
		stage.write(endpoint, writes, unit(endpoint));
	}

	private static Map<String, Object> unit(String endpoint) {
		return endpoint.equals("redis") ? Map.of("port", "6379") : Map.of();
	}

	private static void assertSurvived(Stage stage, String when) {
		List<DispatchRecord> ran = stage.model().settle(PATIENCE);
		assertThat(ran).as(when)
			.allMatch((record) -> record.exitCode() == 0 && record.isCommitted())
			.allMatch((record) -> record.log().stream().noneMatch((entry) -> entry.message().contains(SECRET)));
		StatusEntry status = stage.unit().status();
		assertThat(status.status()).as(when).isIn("active", "blocked");
		assertThat(status.message()).as(when).doesNotContain(SECRET);
	}

}
