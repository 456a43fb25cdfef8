package io.paascharm.integration.valkey;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for Valkey.
 */
@AutoConfiguration
public final class ValkeyAutoConfiguration {

	@Bean
	Integration valkeyIntegration() {
		return new ValkeyIntegration();
	}

}
