package io.paascharm.integration.smtp;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for mail servers.
 */
@AutoConfiguration
public final class SmtpAutoConfiguration {

	@Bean
	Integration smtpIntegration() {
		return new SmtpIntegration();
	}

}
