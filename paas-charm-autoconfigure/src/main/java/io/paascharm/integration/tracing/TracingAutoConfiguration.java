package io.paascharm.integration.tracing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for a collector of traces.
 */
@AutoConfiguration
public final class TracingAutoConfiguration {

	@Bean
	Integration tracingIntegration() {
		return new TracingIntegration();
	}

}
