package io.paascharm.integration.logging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;
import io.paascharm.workload.WorkloadBehaviour;

/**
 * Auto-configuration for Loki.
 */
@AutoConfiguration
public final class LoggingAutoConfiguration {

	@Bean
	Integration loggingIntegration() {
		return new LoggingIntegration();
	}

	@Bean
	WorkloadBehaviour logForwarding() {
		return new LogForwarding();
	}

}
