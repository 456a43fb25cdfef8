package io.paascharm.integration.secretstorage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.paascharm.action.CharmAction;
import io.paascharm.integration.Integration;

/**
 * Auto-configuration for the secret storage.
 */
@AutoConfiguration
public final class SecretStorageAutoConfiguration {

	@Bean
	Integration secretStorageIntegration(@Value("${paas-charm.framework}") String framework) {
		return new SecretStorageIntegration(keyName(framework), new SecretKeyGenerator());
	}

	@Bean
	Integration peersIntegration() {
		return new PeersIntegration(new SecretKeyGenerator());
	}

	@Bean
	CharmAction rotateSecretKeyAction(@Value("${paas-charm.framework}") String framework) {
		return new RotateSecretKeyAction(keyName(framework), new SecretKeyGenerator());
	}

	private static String keyName(String framework) {
		return framework + "_secret_key";
	}

}
