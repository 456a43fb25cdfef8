package io.paascharm.config;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the newest revision of a Juju user secret.
 */
@FunctionalInterface
public interface SecretReader {

	/**
	 * Read a secret.
	 * @param uri the URI as it stands in the option, such as {@code secret:cq...}
	 * @return the content by key, null if the charm may not read the secret or there is
	 * none; trouble between the charm and Juju is thrown instead
	 */
	@Nullable Map<String, String> read(String uri);

}
