package io.paascharm.integration.postgresql;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import io.paascharm.integration.Integration;
import io.paascharm.integration.database.DatabaseIntegration;

/**
 * Auto-configuration for PostgreSQL.
 */
@AutoConfiguration
public final class PostgresqlAutoConfiguration {

	@Bean
	@Order(100)
	Integration postgresqlIntegration() {
		return new DatabaseIntegration("postgresql", "postgresql_client");
	}

}
