package io.paascharm.hook.autoconfigure;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of a charm project.
 *
 * @param framework name of the framework profile, such as flask or spring-boot
 * @param environment templates of variables that are set beside those of the profile; an
 * empty template drops the variable
 * @param workload deadlines of what runs in the workload container
 */
@ConfigurationProperties("paas-charm")
record CharmProperties(String framework, @DefaultValue Map<String, String> environment,
		@DefaultValue Workload workload) {

	/**
	 * Deadlines of what runs in the workload container.
	 *
	 * @param migrationTimeout longest time for a database migration
	 * @param checkTimeout longest time for a check of the web server's configuration
	 * @param restartTimeout longest time for services to stop and start
	 */
	record Workload(@DefaultValue("30m") Duration migrationTimeout, @DefaultValue("2m") Duration checkTimeout,
			@DefaultValue("2m") Duration restartTimeout) {
	}

}
