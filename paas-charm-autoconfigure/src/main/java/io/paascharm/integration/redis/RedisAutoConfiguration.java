package io.paascharm.integration.redis;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for Redis.
 */
@AutoConfiguration
public final class RedisAutoConfiguration {

	@Bean
	Integration redisIntegration() {
		return new RedisIntegration();
	}

}
