package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Spring Boot applications in a packed charm use real servers by the ordinary libraries
 * of Spring Boot, with nothing but the variables that the charm gave them. Each has all
 * of its services at once. Each test says in one line of the log what it was connected
 * to, or what this machine does not have.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource(names = { "SPRING_BOOT_3", "SPRING_BOOT_4" })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpringServicesIT {

	private static final Logger logger = LoggerFactory.getLogger(SpringServicesIT.class);

	private static final Map<ProbeFramework, List<String>> USED = Map.of(ProbeFramework.SPRING_BOOT_3,
			List.of("mongodb", "openfga", "saml"), ProbeFramework.SPRING_BOOT_4,
			List.of("redis", "mysql", "mongodb", "valkey", "rabbitmq", "s3", "smtp", "oidc", "tracing"));

	@TempDir
	private static Path directory;

	private static ServicesInUse use;

	private static Map<String, String> before;

	@Parameter
	private ProbeFramework framework;

	static List<RealService> services() {
		return use.services();
	}

	@BeforeParameterizedClassInvocation
	static void integrate(ProbeFramework framework) throws Exception {
		use = ServicesInUse.deploy(framework, directory.resolve(framework.name()),
				RealService.named(framework, USED.get(framework)));
		assumeThat(use.model().containers().isIsolated()).as("not here: namespaces: no service was reached").isTrue();
		before = use.model().workload().environment();
		use.integrate();
	}

	@AfterParameterizedClassInvocation
	static void close() throws IOException {
		if (use != null) {
			use.close();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("services")
	@Order(1)
	void workloadUsesTheService(RealService service) throws Exception {
		RealServer server = use.server(service);
		assertThat(use.model().unit()).isActive().hasMessage("");
		String answered = use.model().ask(service, "server") + " " + server.version();
		logger.info("{} on {}: {}", service, this.framework, answered.strip());
		server.assertUsed();
	}

	@Test
	@Order(2)
	void nothingIsLeftWhenTheRelationsAreGone() throws Exception {
		use.part();
		assertThat(use.model().workload().environment()).isEqualTo(before);
		assertThat(use.model().unit()).isActive().hasMessage("");
		for (RealService service : services()) {
			assertThat(use.model().ask(service, "missing")).isNotEmpty();
		}
	}

}
