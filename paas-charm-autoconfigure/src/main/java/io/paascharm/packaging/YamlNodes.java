package io.paascharm.packaging;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Views of parsed YAML; what has another shape, or is missing, is empty.
 */
final class YamlNodes {

	private YamlNodes() {
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(@Nullable Object node) {
		return (node instanceof Map<?, ?>) ? (Map<String, Object>) node : Map.of();
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(@Nullable Object node) {
		return (node instanceof List<?>) ? (List<Object>) node : List.of();
	}

}
