package io.paascharm.test.run;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Passwords that need no quoting, neither in SQL nor in a URI.
 */
final class Passwords {

	private static final SecureRandom random = new SecureRandom();

	private static final int BYTES = 24;

	private Passwords() {
	}

	static String random() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
