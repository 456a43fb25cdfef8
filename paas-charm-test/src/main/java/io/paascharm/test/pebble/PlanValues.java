package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Typed reading of the values in a plan's objects.
 */
final class PlanValues {

	private PlanValues() {
	}

	static List<Object> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? new ArrayList<>(list) : List.of();
	}

	static List<String> texts(@Nullable Object value) {
		List<String> texts = new ArrayList<>();
		for (Object item : list(value)) {
			texts.add(item.toString());
		}
		return texts;
	}

	static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> copy = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, item) -> copy.put(key.toString(), item));
		}
		return copy;
	}

	static Map<String, String> textMap(@Nullable Object value) {
		Map<String, String> copy = new LinkedHashMap<>();
		map(value).forEach((key, item) -> copy.put(key, item.toString()));
		return copy;
	}

	static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	static @Nullable Integer integer(@Nullable Object value) {
		return (value instanceof Integer integer) ? integer : null;
	}

}
