package io.paascharm.integration.mysql;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;
import io.paascharm.integration.database.DatabaseIntegration;

/**
 * Auto-configuration for MySQL.
 */
@AutoConfiguration
public final class MysqlAutoConfiguration {

	@Bean
	Integration mysqlIntegration() {
		return new DatabaseIntegration("mysql", "mysql_client");
	}

}
