package io.paascharm.pebble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Copies of nested maps and lists, in order and unmodifiable; entries without a value are
 * dropped.
 */
final class Values {

	private Values() {
	}

	static Map<String, Object> copyOf(Map<?, ?> map) {
		Map<String, Object> copy = new LinkedHashMap<>();
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			Object value = copyOf(entry.getValue());
			if (value != null) {
				copy.put(String.valueOf(entry.getKey()), value);
			}
		}
		return Collections.unmodifiableMap(copy);
	}

	private static @Nullable Object copyOf(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return copyOf(map);
		}
		if (value instanceof List<?> list) {
			return copyOf(list);
		}
		return value;
	}

	private static List<Object> copyOf(List<?> list) {
		List<Object> copy = new ArrayList<>(list.size());
		for (Object element : list) {
			Object value = copyOf(element);
			if (value != null) {
				copy.add(value);
			}
		}
		return Collections.unmodifiableList(copy);
	}

	static Map<String, String> texts(@Nullable Object value) {
		if (!(value instanceof Map<?, ?> map)) {
			return Map.of();
		}
		Map<String, String> texts = new LinkedHashMap<>();
		map.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
		return Collections.unmodifiableMap(texts);
	}

}
