package io.paascharm.integration.mongodb;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.integration.Integration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MongodbAutoConfiguration}.
 */
class MongodbAutoConfigurationTests {

	@Test
	void integrationIsConfigured() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MongodbAutoConfiguration.class))
			.run((context) -> {
				Integration integration = context.getBean(Integration.class);
				assertThat(integration.name()).isEqualTo("mongodb");
				assertThat(integration.interfaceName()).isEqualTo("mongodb_client");
				assertThat(integration.isRequiredUnlessOptional()).isTrue();
			});
	}

}
