package io.paascharm.integration.saml;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;
import io.paascharm.workload.WorkloadBehaviour;

/**
 * Auto-configuration for SAML identity providers.
 */
@AutoConfiguration
public final class SamlAutoConfiguration {

	@Bean
	Integration samlIntegration() {
		return new SamlIntegration();
	}

	@Bean
	WorkloadBehaviour samlCertificateBehaviour() {
		return new CertificateBehaviour();
	}

}
