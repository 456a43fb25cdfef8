package io.paascharm.integration.mongodb;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;
import io.paascharm.integration.database.DatabaseIntegration;

/**
 * Auto-configuration for MongoDB.
 */
@AutoConfiguration
public final class MongodbAutoConfiguration {

	@Bean
	Integration mongodbIntegration() {
		return new DatabaseIntegration("mongodb", "mongodb_client");
	}

}
