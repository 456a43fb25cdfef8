package io.paascharm.integration.postgresql;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;
import io.paascharm.integration.database.DatabaseIntegration;

/**
 * Auto-configuration for PostgreSQL.
 */
@AutoConfiguration
public final class PostgresqlAutoConfiguration {

	@Bean
	Integration postgresqlIntegration() {
		return new DatabaseIntegration("postgresql", "postgresql_client");
	}

}
