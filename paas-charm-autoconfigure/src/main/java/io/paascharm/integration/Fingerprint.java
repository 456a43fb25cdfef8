package io.paascharm.integration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Short digests that tell whether data changed and nothing else: 48 bits are too few to
 * find out what the data was.
 */
final class Fingerprint {

	private static final int BYTES = 6;

	private Fingerprint() {
	}

	static String of(Map<String, String> fields) {
		StringBuilder text = new StringBuilder();
		new TreeMap<>(fields).forEach((name,
				value) -> text.append(name).append(' ').append(value.length()).append(' ').append(value).append('\n'));
		return of(text.toString());
	}

	static String of(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
