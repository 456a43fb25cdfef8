package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.it.HostPython;
import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.model.Relation;
import io.paascharm.test.model.RemoteApplication;
import io.paascharm.test.model.charm.CharmDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The packed Bottle sample, whose framework and integration are its own, with real
 * Memcached servers. One story: each test goes on where the one before it ended.
 */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BottleSampleIT {

	private static final Logger logger = LoggerFactory.getLogger(BottleSampleIT.class);

	/** It may take a minute to fill, so it is kept as long as the build is. */
	private static final Path CACHE = Path.of("target", "run-cache").toAbsolutePath();

	private static final String NO_MEMCACHED = "<p>There is no Memcached.</p>";

	private static final String SERVERS = "MEMCACHED_SERVERS";

	@TempDir
	private static Path directory;

	private static BottleModel bottle;

	private static MemcachedServer first;

	private static MemcachedServer second;

	private static RemoteApplication memcached;

	private static Map<String, String> before;

	@BeforeAll
	static void deploy() throws Exception {
		assumeThat(HostPython.hasVirtualEnvironments())
			.as("not here: the Bottle sample: no Python 3 that makes virtual environments")
			.isTrue();
		bottle = BottleModel.deploy(directory, CACHE);
		assumeThat(bottle.containers().isIsolated()).as("not here: namespaces: the Bottle sample was not reached")
			.isTrue();
		before = bottle.environment();
	}

	@AfterAll
	static void close() throws IOException {
		Stream.of(first, second).filter(Objects::nonNull).forEach(MemcachedServer::close);
		if (bottle != null) {
			bottle.close();
		}
	}

	private static MemcachedServer start(String name, int port) throws IOException {
		Path files = Files.createDirectories(directory.resolve(name));
		return MemcachedServer.start(new ServerPlace(name, files, CACHE, bottle.containers()), port);
	}

	private static Relation relation() {
		return bottle.model().relation(BottleModel.APPLICATION, "memcached-k8s");
	}

	private static void answer(int unit, Map<String, String> data) {
		memcached.writeUnit(relation(), unit, data);
		bottle.settle();
	}

	@Test
	@Order(1)
	void packingAddedWhatTheFrameworkNeeds() {
		CharmDefinition charm = bottle.model().application(BottleModel.APPLICATION).charm();
		assertThat(charm.endpoints()).containsOnlyKeys("memcached", "ingress", "logging", "metrics-endpoint",
				"grafana-dashboard", "secret-storage");
		assertThat(charm.options()).containsOnlyKeys("app-port", "bottle-debug", "greeting");
		assertThat(charm.actions()).containsOnlyKeys("rotate-secret-key");
		assertThat(charm.containers()).containsExactly("app");
	}

	@Test
	@Order(2)
	void frameworkOfTheProjectRunsTheApplication() {
		assertThat(bottle.unit()).isActive().hasMessage("").hasPorts("8080/tcp");
		assertThat(bottle.page("/")).contains("<h1>Welcome</h1>", NO_MEMCACHED);
		assertThat(before).containsEntry("PORT", "8080")
			.containsEntry("BOTTLE_GREETING", "Welcome")
			.containsEntry("BOTTLE_METRICS_PATH", "/metrics")
			.containsKey("BOTTLE_SECRET_KEY")
			.doesNotContainKey(SERVERS);
	}

	@Test
	@Order(3)
	void optionsOfTheProjectReachTheApplication() {
		bottle.model()
			.application(BottleModel.APPLICATION)
			.setConfig(Map.of("app-port", "9000", "bottle-debug", "true", "greeting", "Hello"));
		bottle.settle();
		assertThat(bottle.unit()).isActive().hasPorts("9000/tcp");
		assertThat(bottle.environment()).containsEntry("PORT", "9000")
			.containsEntry("BOTTLE_DEBUG", "true")
			.containsEntry("BOTTLE_GREETING", "Hello");
		bottle.model().application(BottleModel.APPLICATION).resetConfig("app-port", "bottle-debug", "greeting");
		bottle.settle();
		assertThat(bottle.environment()).isEqualTo(before);
	}

	@Test
	@Order(4)
	void providerThatHasNotAnsweredChangesNothing() throws Exception {
		first = start("memcached-0", 11211);
		second = start("memcached-1", 11212);
		memcached = bottle.model().remote("memcached-k8s").provides("memcache", "memcache");
		bottle.model().relate(BottleModel.APPLICATION + ":memcached", "memcached-k8s:memcache");
		bottle.settle();
		assertThat(bottle.unit()).isActive().hasMessage("");
		assertThat(bottle.environment()).isEqualTo(before);
	}

	@Test
	@Order(5)
	void visitsAreCountedInTheServer() throws Exception {
		answer(0, first.databag());
		logger.info("memcached: Memcached {}", first.version());
		assertThat(bottle.unit()).isActive().hasMessage("");
		assertThat(bottle.environment()).containsEntry(SERVERS, first.address())
			.containsEntry("MEMCACHED_HOST", first.databag().get("host"))
			.containsEntry("MEMCACHED_PORT", "11211");
		assertThat(bottle.page("/")).contains("<p>Visits: 1</p>").doesNotContain(NO_MEMCACHED);
		assertThat(bottle.page("/")).contains("<p>Visits: 2</p>");
		assertThat(first.value("visits")).isEqualTo("2");
		assertThat(bottle.page("/metrics")).contains("visits 2\n");
	}

	@Test
	@Order(6)
	void nextUnitCountsWhenItHasAnswered() throws Exception {
		Map<String, String> one = bottle.environment();
		memcached.addUnit();
		bottle.settle();
		assertThat(bottle.environment()).isEqualTo(one);
		answer(1, second.databag());
		assertThat(bottle.environment()).containsEntry(SERVERS, first.address() + "," + second.address())
			.containsEntry("MEMCACHED_HOST", first.databag().get("host"));
		assertThat(bottle.page("/")).contains("<p>Visits: ");
	}

	@Test
	@Order(7)
	void nonsenseIsBlamedUntilItIsMended() {
		answer(1, Map.of("port", "-1"));
		assertThat(bottle.unit())
			.isBlocked("Invalid memcached relation data. (memcached: port is not a number from 1 to 65535)");
		answer(1, second.databag());
		assertThat(bottle.unit()).isActive().hasMessage("");
		assertThat(bottle.environment()).containsEntry(SERVERS, first.address() + "," + second.address());
	}

	@Test
	@Order(8)
	void departedUnitIsNoServer() throws Exception {
		memcached.removeUnit(0);
		bottle.settle();
		assertThat(bottle.environment()).containsEntry(SERVERS, second.address());
		first.close();
		assertThat(bottle.page("/")).contains("<p>Visits: ");
		assertThat(second.value("visits")).isNotEmpty();
	}

	@Test
	@Order(9)
	void withoutTheRelationTheEnvironmentIsAsBefore() {
		relation().remove();
		List<DispatchRecord> ran = bottle.settle();
		assertThat(ran).extracting(DispatchRecord::event).contains("memcached-relation-broken");
		assertThat(bottle.unit()).isActive().hasMessage("");
		assertThat(bottle.environment()).isEqualTo(before);
		assertThat(bottle.page("/")).contains(NO_MEMCACHED);
	}

}
