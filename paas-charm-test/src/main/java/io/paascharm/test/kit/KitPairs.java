package io.paascharm.test.kit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys and values written in turn.
 */
final class KitPairs {

	private KitPairs() {
	}

	static Map<String, String> of(String... pairs) {
		if (pairs.length % 2 != 0) {
			throw new IllegalArgumentException("The key '%s' has no value".formatted(pairs[pairs.length - 1]));
		}
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
