package io.paascharm.actuate.health;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.hook.DispatchJournal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CharmHealthAutoConfiguration}.
 */
class CharmHealthAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CharmHealthAutoConfiguration.class));

	private final ApplicationContextRunner withJournal = this.contextRunner.withBean(DispatchJournal.class,
			() -> new DispatchJournal(Clock.systemUTC()));

	@Test
	void contributorsAreConfigured() {
		this.withJournal.run((context) -> assertThat(context.getBeansOfType(HealthContributor.class))
			.containsOnlyKeys("pebbleHealthIndicator", "workloadHealthIndicator", "integrationsHealthContributor"));
	}

	@Test
	void contributorsWithoutJournalAreAbsent() {
		this.contextRunner.run((context) -> assertThat(context).doesNotHaveBean(HealthContributor.class));
	}

	@Test
	void contributorsWithoutHealthAreAbsent() {
		this.withJournal.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("pebbleHealthIndicator"));
	}

}
