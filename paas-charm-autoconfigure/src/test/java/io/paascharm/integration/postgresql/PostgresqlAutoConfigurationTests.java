package io.paascharm.integration.postgresql;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.integration.Integration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgresqlAutoConfiguration}.
 */
class PostgresqlAutoConfigurationTests {

	@Test
	void integrationIsConfigured() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PostgresqlAutoConfiguration.class))
			.run((context) -> {
				Integration integration = context.getBean(Integration.class);
				assertThat(integration.name()).isEqualTo("postgresql");
				assertThat(integration.interfaceName()).isEqualTo("postgresql_client");
				assertThat(integration.isRequiredUnlessOptional()).isTrue();
			});
	}

}
