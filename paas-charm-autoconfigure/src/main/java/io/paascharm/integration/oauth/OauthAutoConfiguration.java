package io.paascharm.integration.oauth;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for an OAuth 2.0 identity provider.
 */
@AutoConfiguration
public final class OauthAutoConfiguration {

	@Bean
	Integration oauthIntegration() {
		return new OauthIntegration();
	}

}
