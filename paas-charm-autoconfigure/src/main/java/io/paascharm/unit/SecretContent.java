package io.paascharm.unit;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Content of a secret.
 *
 * @param values the values by key
 */
public record SecretContent(Map<String, String> values) {

	/**
	 * Create content.
	 * @param values the values by key
	 */
	public SecretContent {
		values = Map.copyOf(values);
	}

	/**
	 * Return a value.
	 * @param key the key
	 * @return the value, or {@code null} if there is none
	 */
	public @Nullable String get(String key) {
		return this.values.get(key);
	}

	/**
	 * Return the keys only.
	 */
	@Override
	public String toString() {
		return "SecretContent" + this.values.keySet();
	}

}
