package io.paascharm.actuate.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

import io.paascharm.hook.DispatchJournal;
import io.paascharm.hook.autoconfigure.HookAutoConfiguration;

/**
 * Auto-configuration for the health of a charm.
 */
@AutoConfiguration(after = HookAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(DispatchJournal.class)
public final class CharmHealthAutoConfiguration {

	@Bean
	PebbleHealthIndicator pebbleHealthIndicator(DispatchJournal journal) {
		return new PebbleHealthIndicator(journal);
	}

	@Bean
	WorkloadHealthIndicator workloadHealthIndicator(DispatchJournal journal) {
		return new WorkloadHealthIndicator(journal);
	}

	@Bean
	IntegrationsHealthContributor integrationsHealthContributor(DispatchJournal journal) {
		return new IntegrationsHealthContributor(journal);
	}

}
