package io.paascharm.unit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes over a map in which an empty value and no value are the same.
 */
final class Overlay {

	private Overlay() {
	}

	static Map<String, String> of(Map<String, String> base, Map<String, String> changes) {
		if (changes.isEmpty()) {
			return base;
		}
		Map<String, String> result = new LinkedHashMap<>(base);
		result.putAll(changes);
		result.keySet().removeIf((key) -> "".equals(changes.get(key)));
		return Collections.unmodifiableMap(result);
	}

	static Map<String, String> differences(Map<String, String> base, Map<String, String> changes) {
		Map<String, String> differences = new LinkedHashMap<>();
		for (Map.Entry<String, String> change : changes.entrySet()) {
			if (!change.getValue().equals(base.getOrDefault(change.getKey(), ""))) {
				differences.put(change.getKey(), change.getValue());
			}
		}
		return differences;
	}

}
