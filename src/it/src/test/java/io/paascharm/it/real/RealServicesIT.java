package io.paascharm.it.real;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.it.HostPython;
import io.paascharm.it.Workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A Flask application in a packed charm uses real servers by the ordinary libraries of
 * Python, with nothing but the variables that the charm gave it. Each test says in one
 * line of the log what it was connected to, or what this machine does not have.
 */
@EnabledOnOs(OS.LINUX)
class RealServicesIT {

	private static final Logger logger = LoggerFactory.getLogger(RealServicesIT.class);

	@TempDir
	private static Path directory;

	private static ProbeModel probe;

	static List<RealService> services() {
		return RealService.all(ProbeFramework.FLASK);
	}

	@BeforeAll
	static void deploy() throws Exception {
		assumeThat(HostPython.hasVirtualEnvironments())
			.as("not here: the probe: no Python 3 that makes virtual environments")
			.isTrue();
		probe = ProbeModel.deploy(ProbeFramework.FLASK, directory, services());
		assumeThat(probe.containers().isIsolated()).as("not here: namespaces: no service was reached").isTrue();
		logger.info("Pebble of the probe: {}", probe.containers().pebble());
	}

	@AfterAll
	static void close() throws IOException {
		if (probe != null) {
			probe.close();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("services")
	void workloadUsesTheServiceUntilTheRelationIsGone(RealService service) throws Exception {
		try (RealServer server = service.starter().start(probe.place(service.endpoint()))) {
			Workload workload = probe.workload();
			Map<String, String> before = workload.environment();
			assertThat(probe.ask(service, "missing")).isNotEmpty();
			ProviderSide side = probe.integrate(service);
			server.answer(side);
			probe.settle();
			assertThat(probe.unit()).isActive().hasMessage("");
			assertThat(workload.isActive()).isTrue();
			String answered = probe.ask(service, "server") + " " + server.version();
			logger.info("{}: {}", service, answered.strip());
			server.assertUsed();
			side.relation().remove();
			probe.settle();
			assertThat(probe.unit()).isActive().hasMessage("");
			assertThat(workload.environment()).isEqualTo(before);
			assertThat(probe.ask(service, "missing")).isNotEmpty();
		}
	}

	@Test
	void visitorComesThroughAReverseProxyThatDoesWhatTheCharmAsks() throws Exception {
		ServerPlace place = probe.place("ingress");
		int port = probe.containers().forwardIn(probe.unit().name(), 8000);
		assertThat(probe.workload().environment()).containsEntry("FLASK_BASE_URL", ProbeFramework.FLASK.gateway());
		try (Gateway gateway = Gateway.start(place, probe.ingress(), Map.of(8000, port))) {
			HttpResponse<String> answer = gateway.visit("");
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).contains("\"rabbitmq\"");
			logger.info("ingress: tinyproxy {}", gateway.version());
		}
	}

}
