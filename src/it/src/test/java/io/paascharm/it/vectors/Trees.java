package io.paascharm.it.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trees of mappings, lists and scalars, as YAML and JSON have them.
 */
final class Trees {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private Trees() {
	}

	static @Nullable Object yaml(String text) {
		return new Load(LoadSettings.builder().build()).loadFromString(text);
	}

	static String yaml(Map<String, Object> tree) {
		return new Dump(DumpSettings.builder().build()).dumpToString(tree);
	}

	/**
	 * Write a tree so that equal ones are equal texts.
	 * @param tree the tree
	 * @return the tree in JSON, the keys sorted
	 */
	static String json(@Nullable Object tree) {
		return JSON.writeValueAsString(tree);
	}

	/**
	 * Write JSON so that equal values are equal texts.
	 * @param text the JSON
	 * @return the same in canonical form, or the text itself if it is no JSON
	 */
	static String canonical(String text) {
		try {
			return json(JSON.readValue(text, Object.class));
		}
		catch (JacksonException ex) {
			return text;
		}
	}

	static Map<String, Object> mapping(@Nullable Object tree) {
		Map<String, Object> mapping = new LinkedHashMap<>();
		if (tree instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				if (value != null) {
					mapping.put(String.valueOf(key), value);
				}
			});
		}
		return mapping;
	}

	/**
	 * Lay one tree over another.
	 * @param base the tree below
	 * @param over the tree above, whose {@code null}s delete
	 * @return the merged tree
	 */
	static Map<String, Object> merge(@Nullable Object base, @Nullable Object over) {
		Map<String, Object> merged = mapping(base);
		if (over instanceof Map<?, ?> changes) {
			changes.forEach((key, value) -> {
				if (value == null) {
					merged.remove(String.valueOf(key));
				}
				else {
					merged.put(String.valueOf(key),
							(value instanceof Map<?, ?>) ? merge(merged.get(String.valueOf(key)), value) : value);
				}
			});
		}
		return merged;
	}

	/**
	 * Change every text of a tree.
	 * @param tree the tree
	 * @param change what becomes of a text
	 * @return the changed tree
	 */
	static @Nullable Object map(@Nullable Object tree, UnaryOperator<String> change) {
		if (tree instanceof String text) {
			return change.apply(text);
		}
		if (tree instanceof List<?> list) {
			List<@Nullable Object> mapped = new ArrayList<>();
			list.forEach((item) -> mapped.add(map(item, change)));
			return mapped;
		}
		if (tree instanceof Map<?, ?> mapping) {
			Map<String, @Nullable Object> mapped = new LinkedHashMap<>();
			mapping.forEach((key, value) -> mapped.put(String.valueOf(key), map(value, change)));
			return mapped;
		}
		return tree;
	}

}
