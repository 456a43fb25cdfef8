package io.paascharm.profile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Lays one descriptor over another: mappings are merged, null drops what was there,
 * {@code "*": null} drops everything that was there, anything else replaces it.
 */
final class ProfileMerge {

	private static final String EVERYTHING = "*";

	private ProfileMerge() {
	}

	static void merge(Map<String, Object> target, Map<String, ? extends @Nullable Object> over) {
		if (over.containsKey(EVERYTHING)) {
			target.clear();
		}
		for (Map.Entry<String, ? extends @Nullable Object> entry : over.entrySet()) {
			merge(target, entry.getKey(), entry.getValue());
		}
	}

	private static void merge(Map<String, Object> target, String key, @Nullable Object value) {
		if (value == null) {
			target.remove(key);
		}
		else if (value instanceof Map<?, ?> map) {
			Map<String, Object> merged = copy(target.get(key));
			merge(merged, copy(map));
			target.put(key, merged);
		}
		else {
			target.put(key, value);
		}
	}

	private static Map<String, Object> copy(@Nullable Object value) {
		Map<String, Object> copy = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, item) -> copy.put(String.valueOf(key), item));
		}
		return copy;
	}

}
