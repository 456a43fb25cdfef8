package io.paascharm.profile.uvicorn;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.paascharm.fixture.FakePebble;
import io.paascharm.fixture.WorkloadFixture;
import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.ServiceSpec;
import io.paascharm.workload.WorkloadLimits;
import io.paascharm.workload.WorkloadService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UvicornLogging}.
 */
class UvicornLoggingTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final String HANDLER = "/tmp/fastapi/log_config/uvicorn_log_handler.py";

	private static final String CONFIG = "/tmp/fastapi/log_config/uvicorn-log-config.json";

	private final WorkloadFixture fixture = fixture(service());

	private final WorkloadService service = new WorkloadService(List.of(new UvicornLogging(MINUTE)),
			new WorkloadLimits(MINUTE, MINUTE, MINUTE));

	private static WorkloadFixture fixture(ServiceSpec service) {
		return new WorkloadFixture("fastapi", "", service);
	}

	private static ServiceSpec service() {
		return WorkloadFixture.service("fastapi", "enabled", "/bin/python3 -m uvicorn app:app");
	}

	@BeforeEach
	void askForJson() {
		this.fixture.paasConfig("framework_logging_format: json");
	}

	@Test
	void uvicornIsLedToItsFormat() {
		reconcile(this.fixture);
		assertThat(text(HANDLER)).contains("class JsonFormatter");
		assertThat(text(CONFIG)).contains("uvicorn_log_handler.JsonFormatter");
		assertThat(environment(this.fixture)).containsEntry("UVICORN_LOG_CONFIG", CONFIG)
			.containsEntry("PYTHONPATH", "/tmp/fastapi/log_config");
	}

	@Test
	void modulesOfTheImageAreStillFound() {
		WorkloadFixture own = fixture(service().with("environment", Map.of("PYTHONPATH", "/app/lib")));
		reconcile(own.paasConfig("framework_logging_format: json"));
		assertThat(environment(own)).containsEntry("PYTHONPATH", "/tmp/fastapi/log_config:/app/lib");
		own.pebble().calls();
		reconcile(own);
		assertThat(own.pebble().changing()).isEmpty();
	}

	@Test
	void nothingIsDoneTwice() {
		reconcile(this.fixture);
		this.fixture.pebble().calls();
		reconcile(this.fixture);
		assertThat(this.fixture.pebble().changing()).isEmpty();
	}

	@Test
	void anotherFormatIsAnotherStart() {
		reconcile(this.fixture);
		this.fixture.pebble().files().write(FileWrite.of(HANDLER, new byte[0]));
		this.fixture.pebble().calls();
		reconcile(this.fixture);
		assertThat(text(HANDLER)).contains("class JsonFormatter");
		assertThat(this.fixture.pebble().changing()).contains("restart [fastapi]");
	}

	@Test
	void textIsLoggedWhereNobodyAsks() {
		this.fixture.paasConfig("{}");
		reconcile(this.fixture);
		assertThat(this.fixture.pebble().files().exists(CONFIG)).isFalse();
		assertThat(environment(this.fixture)).doesNotContainKeys("UVICORN_LOG_CONFIG", "PYTHONPATH");
	}

	private void reconcile(WorkloadFixture fixture) {
		assertThat(this.service.reconcile(fixture.context()).status()).isEqualTo(CharmStatus.active());
	}

	private String text(String path) {
		return new String(this.fixture.pebble().files().read(path).orElseThrow(), StandardCharsets.UTF_8);
	}

	private static Map<String, String> environment(WorkloadFixture fixture) {
		FakePebble pebble = fixture.pebble();
		return pebble.plan().service("fastapi").orElseThrow().environment();
	}

}
