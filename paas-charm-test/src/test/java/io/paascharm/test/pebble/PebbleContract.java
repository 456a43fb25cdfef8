package io.paascharm.test.pebble;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.ExecResult;
import io.paascharm.pebble.Layer;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.ServiceSpec;

/**
 * What the contract needs of a Pebble: a fresh one for every test.
 */
interface PebbleContract {

	/**
	 * Return a client of the Pebble under test.
	 * @return the client
	 */
	PebbleClient pebble();

	/**
	 * Return a directory inside the container that a test may fill. Commands reach it as
	 * their working directory only: its path need not mean the same to them.
	 * @return the absolute path
	 */
	String directory();

	/**
	 * Return whether commands and files can belong to other users.
	 * @return {@code true} if Pebble runs as root and honours {@code user}
	 */
	boolean switchesUsers();

	/**
	 * Describe a service that runs a line of shell in the directory of the test.
	 * @param name the name
	 * @param script the script, without single quotes
	 * @return the service, to replace others of that name
	 */
	default ServiceSpec shell(String name, String script) {
		return ServiceSpec.of(name)
			.withOverride("replace")
			.withCommand("sh -c '%s'".formatted(script))
			.with("working-dir", directory());
	}

	/**
	 * Describe a service that notes in {@code starts} that it was started, then idles.
	 * @param name the name
	 * @return the service
	 */
	default ServiceSpec idle(String name) {
		return shell(name, "echo started >> starts; exec sleep 1000");
	}

	default void addServices(ServiceSpec... services) {
		pebble().addLayer("test", Layer.of(services));
	}

	default ExecResult exec(String... command) {
		return pebble().exec(ExecCommand.of(command).withWorkingDirectory(directory())).await();
	}

	default String text(String name) {
		return pebble().files()
			.read(directory() + "/" + name)
			.map((content) -> new String(content, StandardCharsets.UTF_8))
			.orElse("");
	}

	default List<String> lines(String name) {
		return text(name).lines().toList();
	}

	default Map<String, Object> check(String script) {
		return Map.of("override", "replace", "period", "100ms", "timeout", "90ms", "threshold", 2, "exec",
				Map.of("command", "sh -c '%s'".formatted(script), "working-dir", directory()));
	}

}
