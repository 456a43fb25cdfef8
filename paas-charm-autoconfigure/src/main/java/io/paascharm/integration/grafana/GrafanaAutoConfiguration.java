package io.paascharm.integration.grafana;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for Grafana.
 */
@AutoConfiguration
public final class GrafanaAutoConfiguration {

	@Bean
	Integration grafanaIntegration() {
		return new GrafanaIntegration();
	}

}
