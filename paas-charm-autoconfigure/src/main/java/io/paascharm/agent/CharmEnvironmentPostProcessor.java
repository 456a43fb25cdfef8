package io.paascharm.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What holds for every process of a charm unless the charm project says otherwise:
 * nothing is printed, nothing listens on a port, and no bean is made before it is used,
 * because a hook waits for the start.
 */
final class CharmEnvironmentPostProcessor implements EnvironmentPostProcessor {

	/**
	 * What Spring Boot would show beside the health of the charm's parts.
	 */
	private static final List<String> OTHER_HEALTH = List.of("diskspace", "ssl", "ping");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> defaults = new LinkedHashMap<>();
		defaults.put("spring.main.banner-mode", "off");
		defaults.put("spring.main.log-startup-info", "false");
		defaults.put("spring.main.register-shutdown-hook", "false");
		defaults.put("spring.main.lazy-initialization", "true");
		defaults.put("spring.main.cloud-platform", "none");
		defaults.put("spring.jmx.enabled", "false");
		defaults.put("server.shutdown", "immediate");
		defaults.put("server.tomcat.basedir", ".paas-charm/tmp/tomcat");
		defaults.put("management.endpoints.web.exposure.include", "health,info");
		defaults.put("management.endpoint.health.show-details", "always");
		defaults.put("management.endpoint.health.probes.enabled", "false");
		for (String indicator : OTHER_HEALTH) {
			defaults.put("management.health." + indicator + ".enabled", "false");
		}
		environment.getPropertySources().addLast(new MapPropertySource("paas-charm-defaults", defaults));
	}

}
