package io.paascharm.integration.secretstorage;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.action.CharmAction;
import io.paascharm.fixture.FakeJuju;
import io.paascharm.fixture.IntegrationFixture;
import io.paascharm.integration.Integration;
import io.paascharm.metadata.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretStorageAutoConfiguration}.
 */
class SecretStorageAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(SecretStorageAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class));

	@Test
	void keyIsNamedAfterTheFramework() {
		this.contextRunner.withPropertyValues("paas-charm.framework=spring-boot").run((context) -> {
			IntegrationFixture fixture = new IntegrationFixture(
					context.getBean("secretStorageIntegration", Integration.class), "secret-storage", Role.PEER);
			FakeJuju juju = fixture.juju();
			juju.relate("secret-storage:0", "app");
			fixture.events();
			assertThat(juju.relate("secret-storage:0", "app").databag("app"))
				.containsOnlyKeys("spring-boot_secret_key");
		});
	}

	@Test
	void actionIsConfigured() {
		this.contextRunner.withPropertyValues("paas-charm.framework=flask")
			.run((context) -> assertThat(context.getBean(CharmAction.class).name()).isEqualTo("rotate-secret-key"));
	}

	@Test
	void frameworkIsRequired() {
		this.contextRunner
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("paas-charm.framework"));
	}

}
