package io.paascharm.integration.database;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.RelationData;

/**
 * User, password and URIs, from the secret or from the databag, never mixed.
 *
 * @param uris the URIs, or {@code null}
 * @param username the user, or {@code null}
 * @param password the password, or {@code null}
 */
record Credentials(@Nullable String uris, @Nullable String username, @Nullable String password) {

	/**
	 * Take the credentials out of a secret or a databag. A secret may hold empty values;
	 * they say as little as absent ones.
	 * @param values the values by key
	 * @return the credentials
	 */
	static Credentials of(Map<String, String> values) {
		return new Credentials(value(values, "uris"), value(values, "username"), value(values, "password"));
	}

	private static @Nullable String value(Map<String, String> values, String key) {
		String value = values.get(key);
		return (value != null && !value.isEmpty()) ? value : null;
	}

	boolean isEmpty() {
		return this.uris == null && this.username == null && this.password == null;
	}

	/**
	 * Check that variables and URIs can hold the values.
	 * @throws io.paascharm.integration.RelationDataException if one cannot
	 */
	void check() {
		check("uris", this.uris);
		check("username", this.username);
		check("password", this.password);
	}

	private static void check(String key, @Nullable String value) {
		if (value != null) {
			RelationData.check(key, value);
		}
	}

	static boolean hasControlCharacter(@Nullable String text) {
		for (int i = 0; text != null && i < text.length(); i++) {
			if (Character.isISOControl(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	@Override
	public String toString() {
		return "Credentials[...]";
	}

}
