package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.PebbleConnectionException;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The contract, kept by Canonical's Pebble: the binary that {@code pebble.binary} names
 * or that is on the path.
 */
class RealPebbleIT extends PebbleContractTests {

	@TempDir
	Path home;

	private Process process;

	@BeforeEach
	void start() throws IOException {
		Optional<Path> binary = PebbleBinary.find();
		assumeThat(binary).as("a pebble binary in -Dpebble.binary or on the PATH").isPresent();
		Files.createDirectory(this.home.resolve("work"));
		ProcessBuilder builder = new ProcessBuilder(binary.orElseThrow().toString(), "run", "--create-dirs", "--hold");
		builder.environment().put("PEBBLE", this.home.resolve("pebble").toString());
		builder.environment().remove("PEBBLE_SOCKET");
		builder.redirectErrorStream(true).redirectOutput(this.home.resolve("pebble.log").toFile());
		this.process = builder.start();
		Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10)).until(this::answers);
	}

	private boolean answers() {
		try {
			return !PebbleClient.at(socket()).systemInfo().bootId().isEmpty();
		}
		catch (PebbleConnectionException ex) {
			return false;
		}
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (this.process != null) {
			this.process.destroy();
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
	}

	@Override
	Path socket() {
		return this.home.resolve("pebble").resolve(".pebble.socket");
	}

	@Override
	public String directory() {
		return this.home.resolve("work").toString();
	}

	@Override
	public boolean switchesUsers() {
		return "root".equals(System.getProperty("user.name"));
	}

}
