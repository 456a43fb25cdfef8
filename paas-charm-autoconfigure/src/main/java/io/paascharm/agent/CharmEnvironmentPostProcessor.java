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

	private static final Map<String, Object> DEFAULTS = Map.ofEntries(Map.entry("spring.main.banner-mode", "off"),
			Map.entry("spring.main.log-startup-info", "false"),
			Map.entry("spring.main.register-shutdown-hook", "false"),
			Map.entry("spring.main.lazy-initialization", "true"), Map.entry("spring.main.cloud-platform", "none"),
			Map.entry("spring.jmx.enabled", "false"), Map.entry("server.shutdown", "immediate"),
			Map.entry("server.tomcat.basedir", ".paas-charm/tmp/tomcat"),
			Map.entry("management.endpoints.web.exposure.include", "health,info"),
			Map.entry("management.endpoint.health.show-details", "always"),
			Map.entry("management.endpoint.health.probes.enabled", "false"));

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> defaults = new LinkedHashMap<>(DEFAULTS);
		for (String indicator : OTHER_HEALTH) {
			defaults.put("management.health." + indicator + ".enabled", "false");
		}
		environment.getPropertySources().addLast(new MapPropertySource("paas-charm-defaults", defaults));
	}

}
