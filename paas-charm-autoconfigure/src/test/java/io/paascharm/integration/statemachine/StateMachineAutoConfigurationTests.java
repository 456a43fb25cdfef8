package io.paascharm.integration.statemachine;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.integration.IntegrationMachines;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StateMachineAutoConfiguration}.
 */
class StateMachineAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(StateMachineAutoConfiguration.class));

	@Test
	void machinesAreConfigured() {
		this.contextRunner.run((context) -> assertThat(context.getBean(IntegrationMachines.class))
			.isInstanceOf(SpringIntegrationMachines.class));
	}

	@Test
	void ownMachinesAreUsed() {
		IntegrationMachines own = (table, state, trigger) -> new IntegrationMachines.Step(state, null);
		this.contextRunner.withBean(IntegrationMachines.class, () -> own)
			.run((context) -> assertThat(context.getBean(IntegrationMachines.class)).isSameAs(own));
	}

}
