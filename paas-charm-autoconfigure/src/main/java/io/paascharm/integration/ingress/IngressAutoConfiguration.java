package io.paascharm.integration.ingress;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for an ingress.
 */
@AutoConfiguration
public final class IngressAutoConfiguration {

	@Bean
	Integration ingressIntegration() {
		return new IngressIntegration();
	}

}
