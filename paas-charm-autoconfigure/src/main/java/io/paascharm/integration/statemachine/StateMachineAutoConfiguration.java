package io.paascharm.integration.statemachine;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.IntegrationMachines;

/**
 * Auto-configuration for the machines of the integrations.
 */
@AutoConfiguration
public final class StateMachineAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	IntegrationMachines integrationMachines() {
		return new SpringIntegrationMachines();
	}

}
