package io.paascharm.integration.mysql;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.integration.Integration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MysqlAutoConfiguration}.
 */
class MysqlAutoConfigurationTests {

	@Test
	void integrationIsConfigured() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MysqlAutoConfiguration.class))
			.run((context) -> {
				Integration integration = context.getBean(Integration.class);
				assertThat(integration.name()).isEqualTo("mysql");
				assertThat(integration.interfaceName()).isEqualTo("mysql_client");
				assertThat(integration.isRequiredUnlessOptional()).isTrue();
			});
	}

}
