package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.pebble.CheckInfo;
import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.Layer;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.ServiceInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what {@link EmbeddedPebble} does beyond the contract.
 */
class EmbeddedPebbleTests {

	@TempDir
	Path home;

	private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

	private final BlockingQueue<Integer> shutdowns = new LinkedBlockingQueue<>();

	private EmbeddedPebble.Builder builder;

	private EmbeddedPebble pebble;

	@BeforeEach
	void prepare() throws IOException {
		Path root = this.home.resolve("root");
		Files.createDirectories(root.resolve("app"));
		this.builder = EmbeddedPebble.builder()
			.container(new DirectoryContainer(root))
			.socket(this.home.resolve("run/pebble.socket"))
			.environment(Map.of("PATH", Launcher.DEFAULT_PATH, "INHERITED", "yes"))
			.output((service, line) -> this.output.add(service + ": " + line))
			.onShutdown(this.shutdowns::add);
	}

	@AfterEach
	void stop() {
		if (this.pebble != null) {
			this.pebble.close();
		}
	}

	private PebbleClient start(String... layers) {
		for (String layer : layers) {
			this.builder.layer(layer);
		}
		this.pebble = this.builder.start();
		return PebbleClient.at(this.pebble.socket());
	}

	@Test
	void layersOfTheImageMakeThePlanAndNothingStarts() {
		PebbleClient client = start("services: {web: {override: replace, command: sleep 100, startup: enabled}}",
				"services: {web: {override: merge, environment: {A: a}}}");
		assertThat(client.plan().services().get("web").environment()).isEqualTo(Map.of("A", "a"));
		assertThat(client.services().list()).extracting(ServiceInfo::current)
			.containsExactly(ServiceInfo.Status.INACTIVE);
	}

	@Test
	void invalidLayerOfTheImageIsRefusedBeforeAnythingStarts() {
		assertThatIllegalArgumentException().isThrownBy(() -> start("services: {web: {override: replace}}"))
			.withMessageContaining("plan must define \"command\" for service \"web\"");
		assertThat(this.home.resolve("run")).doesNotExist();
	}

	@Test
	void servicesInheritTheEnvironmentAndTheirOutputIsTold() throws InterruptedException {
		PebbleClient client = start("""
				services:
				  web:
				    override: replace
				    command: sh -c 'env; exec sleep 100'
				    environment: {OWN: c d}
				    working-dir: /app
				""");
		client.services().start(List.of("web"));
		assertThat(List.of(take(), take(), take(), take())).contains("web: INHERITED=yes", "web: OWN=c d");
	}

	private String take() throws InterruptedException {
		return String.valueOf(this.output.poll(10, TimeUnit.SECONDS));
	}

	@Test
	void serviceCountsAsStartedAfterTheDelay() {
		this.builder.okayDelay(Duration.ZERO);
		PebbleClient client = start(
				"services: {web: {override: replace, command: sh -c 'sleep 0.8; exit 3', on-failure: ignore}}");
		assertThatNoException().isThrownBy(() -> client.services().start(List.of("web")));
		await().atMost(Duration.ofSeconds(10))
			.until(() -> client.services().list().get(0).current() == ServiceInfo.Status.ERROR);
	}

	@Test
	void closeLetsServicesEndAndRemovesTheSocket() {
		PebbleClient client = start("""
				services:
				  web:
				    override: replace
				    working-dir: /app
				    command: sh -c 'trap "echo ended > ended; exit 0" TERM; while true; do sleep 0.05; done'
				""");
		client.services().start(List.of("web"));
		this.pebble.close();
		assertThat(this.home.resolve("root/app/ended")).exists();
		assertThat(this.pebble.socket()).doesNotExist();
	}

	@Test
	void closedPebbleCanStartAgain() {
		PebbleClient client = start();
		String first = client.systemInfo().bootId();
		this.pebble.close();
		this.pebble.close();
		this.pebble.start();
		assertThat(client.systemInfo().bootId()).isNotEqualTo(first);
	}

	@Test
	void whatClientsDidIsKnown() {
		PebbleClient client = start("services: {web: {override: replace, command: sleep 100, environment: {A: a}}}");
		assertThat(this.pebble.services()).containsExactly(Map.entry("web", new ServiceStatus("inactive", null)));
		client.services().start(List.of("web"));
		ServiceStatus started = this.pebble.services().get("web");
		assertThat(started.current()).isEqualTo("active");
		client.services().restart(List.of("web"));
		assertThat(this.pebble.services().get("web").since()).isAfter(started.since());
		assertThat(this.pebble.plan()).contains("command: sleep 100");
		client.exec(ExecCommand.of("sh", "-c", "exit 3").withWorkingDirectory("/app").withEnvironment(Map.of("B", "b")))
			.await();
		assertThat(this.pebble.commands()).singleElement().satisfies((command) -> {
			assertThat(command).hasToString("sh -c exit 3 (exit 3)");
			assertThat(command.directory()).isEqualTo("/app");
			assertThat(command.user()).isEmpty();
			assertThat(command.environment()).containsEntry("B", "b").containsEntry("INHERITED", "yes");
		});
	}

	@Test
	void closedPebbleTellsNothing() {
		start();
		this.pebble.close();
		assertThatIllegalStateException().isThrownBy(this.pebble::plan).withMessageContaining("pebble.socket");
	}

	@Test
	void shutdownActionIsTold() throws InterruptedException {
		PebbleClient client = start("""
				services:
				  web: {override: replace, command: sh -c 'sleep 1.2; exit 1', on-failure: shutdown}
				""");
		client.services().start(List.of("web"));
		assertThat(this.shutdowns.poll(10, TimeUnit.SECONDS)).isEqualTo(10);
	}

	@Test
	void failedCheckRestartsItsService() {
		PebbleClient client = start("""
				services:
				  web:
				    override: replace
				    working-dir: /app
				    command: sh -c 'echo started >> starts; exec sleep 100'
				    on-check-failure: {up: restart}
				    backoff-delay: 10ms
				checks:
				  up:
				    override: replace
				    startup: disabled
				    period: 100ms
				    threshold: 1
				    exec: {command: test -e healthy, service-context: web}
				""");
		client.services().start(List.of("web"));
		client.addLayer("on", Layer.of().withChecks(Map.of("up", Map.of("override", "merge", "startup", "enabled"))));
		client.services().replan();
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(Files.readAllLines(this.home.resolve("root/app/starts"))).hasSize(2));
		assertThat(client.checks().list()).extracting(CheckInfo::status).containsExactly(CheckInfo.Status.DOWN);
	}

	@Test
	void checksReachTheNetworkOfTheContainer() throws IOException {
		Path root = this.home.resolve("other");
		NamespacedContainer container = Namespaces.assumed(root);
		this.builder.container(container);
		PebbleClient client = start("""
				services:
				  web: {override: replace, command: java -cp / %s 18925}
				checks:
				  up: {override: replace, period: 200ms, threshold: 1, tcp: {port: 18925}}
				""".formatted(EchoServer.class.getName()).replace("java", EchoServer.java()));
		EchoServer.copyTo(root);
		Awaitility.await().untilAsserted(() -> assertStatus(client, CheckInfo.Status.DOWN));
		client.services().start(List.of("web"));
		Awaitility.await().untilAsserted(() -> assertStatus(client, CheckInfo.Status.UP));
	}

	private static void assertStatus(PebbleClient client, CheckInfo.Status status) {
		assertThat(client.checks().list()).extracting(CheckInfo::status).containsExactly(status);
	}

}
