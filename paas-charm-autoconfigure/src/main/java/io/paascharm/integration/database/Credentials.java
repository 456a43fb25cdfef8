package io.paascharm.integration.database;

import java.util.Map;

import org.jspecify.annotations.Nullable;

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
	 * Return the key of a value that no variable and no URI can hold.
	 * @return the key, or {@code null} if all values are texts of one line
	 */
	@Nullable String unusableKey() {
		if (hasControlCharacter(this.uris)) {
			return "uris";
		}
		if (hasControlCharacter(this.username)) {
			return "username";
		}
		return hasControlCharacter(this.password) ? "password" : null;
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
