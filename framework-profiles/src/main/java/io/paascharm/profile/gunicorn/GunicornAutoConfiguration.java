package io.paascharm.profile.gunicorn;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadLimits;

/**
 * Auto-configuration for gunicorn.
 */
@AutoConfiguration
public final class GunicornAutoConfiguration {

	@Bean
	WorkloadBehaviour gunicornBehaviour(WorkloadLimits limits) {
		return new GunicornBehaviour(limits.check());
	}

}
