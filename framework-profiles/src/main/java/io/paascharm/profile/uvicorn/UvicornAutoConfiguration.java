package io.paascharm.profile.uvicorn;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadLimits;

/**
 * Auto-configuration for uvicorn.
 */
@AutoConfiguration
public final class UvicornAutoConfiguration {

	@Bean
	WorkloadBehaviour uvicornLogging(WorkloadLimits limits) {
		return new UvicornLogging(limits.restart());
	}

}
