package io.paascharm.pebble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Plain Java values out of JSON.
 */
final class JsonValues {

	private JsonValues() {
	}

	static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>(array.size());
		for (JsonNode element : array) {
			texts.add(element.asString(""));
		}
		return texts;
	}

	static Map<String, Object> map(JsonNode object) {
		Map<String, Object> map = new LinkedHashMap<>();
		object.forEachEntry((name, value) -> map.put(name, value(value)));
		return map;
	}

	private static Object value(JsonNode node) {
		return switch (node.getNodeType()) {
			case OBJECT -> map(node);
			case ARRAY -> list(node);
			case NUMBER -> node.numberValue();
			case BOOLEAN -> node.booleanValue();
			default -> node.asString("");
		};
	}

	private static List<Object> list(JsonNode array) {
		List<Object> list = new ArrayList<>(array.size());
		for (JsonNode element : array) {
			list.add(value(element));
		}
		return list;
	}

}
