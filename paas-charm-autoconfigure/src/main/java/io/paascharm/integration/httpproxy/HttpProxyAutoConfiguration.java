package io.paascharm.integration.httpproxy;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for an HTTP proxy.
 */
@AutoConfiguration
public final class HttpProxyAutoConfiguration {

	@Bean
	Integration httpProxyIntegration() {
		return new HttpProxyIntegration();
	}

}
