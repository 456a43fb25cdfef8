package sample.memcached;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for Memcached.
 */
@AutoConfiguration
public final class MemcachedAutoConfiguration {

	@Bean
	Integration memcachedIntegration() {
		return new MemcachedIntegration();
	}

}
