package io.paascharm.hooktool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as hook tools print it.
 */
final class HookToolJson {

	private static final JsonMapper MAPPER = new JsonMapper();

	private HookToolJson() {
	}

	static JsonNode read(String output) {
		JsonNode node = MAPPER.readTree(output);
		if (node.isMissingNode()) {
			throw new IllegalArgumentException("The output is empty");
		}
		return node;
	}

	static JsonNode object(String output) {
		JsonNode node = read(output);
		if (!node.isObject()) {
			throw new IllegalArgumentException("The output is not a map");
		}
		return node;
	}

	static Map<String, String> strings(JsonNode node) {
		Map<String, String> strings = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> entry : properties(node)) {
			strings.put(entry.getKey(), text(entry.getValue()));
		}
		return Collections.unmodifiableMap(strings);
	}

	static Map<String, Object> values(JsonNode node) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> entry : properties(node)) {
			if (!entry.getValue().isNull()) {
				values.put(entry.getKey(), value(entry.getValue()));
			}
		}
		return Collections.unmodifiableMap(values);
	}

	private static Iterable<Map.Entry<String, JsonNode>> properties(JsonNode node) {
		if (node.isNull()) {
			return List.of();
		}
		if (!node.isObject()) {
			throw new IllegalArgumentException("The output is not a map");
		}
		return node.properties();
	}

	private static Object value(JsonNode node) {
		if (node.isString()) {
			return node.stringValue();
		}
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		if (node.isNumber()) {
			return number(node);
		}
		return node.isArray() ? elements(node) : values(node);
	}

	private static Number number(JsonNode node) {
		if (node.isIntegralNumber() && node.canConvertToLong()) {
			return node.longValue();
		}
		return node.doubleValue();
	}

	private static List<Object> elements(JsonNode node) {
		List<Object> elements = new ArrayList<>();
		for (JsonNode element : node) {
			elements.add(element.isNull() ? "" : value(element));
		}
		return Collections.unmodifiableList(elements);
	}

	static List<String> list(JsonNode node) {
		if (node.isNull() || node.isMissingNode()) {
			return List.of();
		}
		if (!node.isArray()) {
			throw new IllegalArgumentException("The output is not a list");
		}
		List<String> list = new ArrayList<>();
		for (JsonNode element : node) {
			list.add(text(element));
		}
		return Collections.unmodifiableList(list);
	}

	static String text(JsonNode node) {
		if (node.isNull() || node.isMissingNode()) {
			return "";
		}
		if (node.isContainer()) {
			throw new IllegalArgumentException("The output is not a text");
		}
		return node.asString();
	}

}
