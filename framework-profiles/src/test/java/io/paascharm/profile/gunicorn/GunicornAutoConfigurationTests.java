package io.paascharm.profile.gunicorn;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadLimits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GunicornAutoConfiguration}.
 */
class GunicornAutoConfigurationTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Test
	void behaviourIsConfigured() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(GunicornAutoConfiguration.class))
			.withBean(WorkloadLimits.class, () -> new WorkloadLimits(MINUTE, MINUTE, MINUTE))
			.run((context) -> assertThat(context.getBean(WorkloadBehaviour.class).name()).isEqualTo("gunicorn"));
	}

}
