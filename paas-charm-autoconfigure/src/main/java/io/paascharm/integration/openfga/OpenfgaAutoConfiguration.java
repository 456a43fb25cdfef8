package io.paascharm.integration.openfga;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for OpenFGA.
 */
@AutoConfiguration
public final class OpenfgaAutoConfiguration {

	@Bean
	Integration openfgaIntegration() {
		return new OpenfgaIntegration();
	}

}
