package io.paascharm.integration.s3;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.integration.Integration;

/**
 * Auto-configuration for S3.
 */
@AutoConfiguration
public final class S3AutoConfiguration {

	@Bean
	Integration s3Integration() {
		return new S3Integration();
	}

}
