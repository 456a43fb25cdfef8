package io.paascharm.integration.metrics;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for Prometheus.
 */
@AutoConfiguration
public final class MetricsAutoConfiguration {

	@Bean
	Integration metricsIntegration() {
		return new MetricsIntegration();
	}

}
