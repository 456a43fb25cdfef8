package io.paascharm.integration.secretstorage;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes secret keys of 64 random bytes, as URL-safe text of 86 characters.
 */
final class SecretKeyGenerator {

	private static final int BYTES = 64;

	private final SecureRandom random = new SecureRandom();

	String generate() {
		byte[] key = new byte[BYTES];
		this.random.nextBytes(key);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
	}

}
