package io.paascharm.integration.rabbitmq;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for RabbitMQ.
 */
@AutoConfiguration
public final class RabbitmqAutoConfiguration {

	@Bean
	Integration rabbitmqIntegration() {
		return new RabbitmqIntegration();
	}

}
