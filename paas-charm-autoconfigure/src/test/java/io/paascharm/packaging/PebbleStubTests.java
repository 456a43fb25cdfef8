package io.paascharm.packaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.pebble.ExecCommand;
import io.paascharm.pebble.Layer;
import io.paascharm.pebble.PebbleApiException;
import io.paascharm.pebble.PebbleClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PebbleStub} with the answers that every charm is trained with.
 */
@Timeout(60)
class PebbleStubTests {

	@TempDir
	private Path directory;

	private PebbleStub stub;

	private PebbleClient pebble;

	@BeforeEach
	void start() {
		List<PebbleAnswer> answers = TrainingScript.ofShipped(Map.of("service", "shop")).pebble();
		this.stub = PebbleStub.start(this.directory, answers);
		this.pebble = PebbleClient.at(this.directory.resolve("pebble.socket"));
	}

	@AfterEach
	void end() {
		this.stub.close();
	}

	@Test
	void planHasTheServiceOfTheFramework() {
		assertThat(this.pebble.plan().services()).containsOnlyKeys("shop");
	}

	@Test
	void commandEndsWell() {
		ExecCommand command = ExecCommand.of("check").withTimeout(Duration.ofSeconds(20));
		assertThat(this.pebble.exec(command).await().exitCode()).isZero();
	}

	@Test
	void framesOfAWebsocketAreNotTakenForRequests() {
		List<Throwable> uncaught = new CopyOnWriteArrayList<>();
		Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
		Thread.setDefaultUncaughtExceptionHandler((thread, ex) -> uncaught.add(ex));
		try {
			commandEndsWell();
			Awaitility.await().during(Duration.ofMillis(300)).until(uncaught::isEmpty);
		}
		finally {
			Thread.setDefaultUncaughtExceptionHandler(before);
		}
	}

	@Test
	void layerAndReplanAreTaken() {
		this.pebble.addLayer("charm", Layer.of());
		assertThat(this.pebble.services().replan(Duration.ofSeconds(20)).isFailed()).isFalse();
	}

	@Test
	void callThatIsNotInTheTableIsNotFound() {
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> this.pebble.checks().list())
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(404));
	}

}
