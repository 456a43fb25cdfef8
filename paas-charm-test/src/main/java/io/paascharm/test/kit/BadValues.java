package io.paascharm.test.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that a provider should not give, and how JSON can be wrong.
 */
final class BadValues {

	/** Part of every bad value that must not be told. */
	static final String MARK = "kit-mark-4815162342";

	private static final int HUGE = 70_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private BadValues() {
	}

	/**
	 * Return bad values.
	 * @param good the good value that they stand in for
	 * @return the values by what is wrong with them; an empty value is an absent one in a
	 * databag
	 */
	static Map<String, String> texts(String good) {
		Map<String, String> values = new LinkedHashMap<>();
		addShapes(values, good);
		addTypes(values);
		addCharacters(values);
		addUris(values);
		return values;
	}

	private static void addShapes(Map<String, String> values, String good) {
		values.put("empty", "");
		values.put("control character", good + "\u0001" + MARK);
		values.put("NUL", "\0" + MARK);
		values.put("lines", good + "\n" + MARK + "\r\n");
		values.put("more than 64 KiB", MARK + "x".repeat(HUGE));
		values.put("many commas", MARK + ",".repeat(HUGE));
		values.put("deep brackets", "[".repeat(HUGE / 2) + MARK + "]".repeat(HUGE / 2));
		values.put("text", MARK);
		values.put("space", " \t ");
		values.put("words", " " + MARK + " " + good + " ");
	}

	private static void addTypes(Map<String, String> values) {
		values.put("negative number", "-4815162342");
		values.put("large number", "4815162342".repeat(8));
		values.put("exponent", "1e400");
		values.put("digits of Arabic", "\u0664\u0668\u0661\u0665");
		values.put("boolean", "true");
		values.put("JSON null", "null");
		values.put("JSON text", "\"" + MARK + "\"");
		values.put("JSON list", "[\"" + MARK + "\", 7, null, {}, []]");
		values.put("JSON object", "{\"" + MARK + "\": {\"name\": [null]}}");
		values.put("broken JSON", "{\"" + MARK);
	}

	private static void addCharacters(Map<String, String> values) {
		values.put("non-ASCII", "m\u00e4rz-\u65e5\u672c-" + MARK);
		values.put("emoji", "\ud83d\udd25\ud83d\udc69\u200d\ud83d\ude80" + MARK);
		values.put("right to left", "\u202e" + MARK);
		values.put("percent", "%zz%" + MARK + "%");
	}

	private static void addUris(Map<String, String> values) {
		values.put("URI without scheme", "//" + MARK + ":0/");
		values.put("URI with a bad port", "http://" + MARK + ":99999/");
		values.put("URI with a bad bracket", "http://user:" + MARK + "@[::1/x?y#z");
		values.put("URI of another scheme", "javascript:" + MARK);
		values.put("secret", "secret:4815162342aaaaaaaaaa");
		values.put("secret of another model", "secret://0ddba11e-7c1d-4e0b-8a3f-1d2e3f405061/4815162342aaaaaaaaaa");
	}

	/**
	 * Return a JSON text in which one place is wrong.
	 * @param good the good text
	 * @return the texts by what is wrong with them, none if the text is no object or list
	 */
	static Map<String, String> json(String good) {
		Map<String, String> values = new LinkedHashMap<>();
		if (good.startsWith("{") || good.startsWith("[")) {
			for (String place : places(JSON.readTree(good), "")) {
				values.put(place + " missing", replaced(good, place, null));
				wrong().forEach((name, node) -> values.put(place + " " + name, replaced(good, place, node)));
			}
		}
		return values;
	}

	static List<String> places(JsonNode node, String at) {
		List<String> places = new ArrayList<>();
		for (Map.Entry<String, JsonNode> member : node.properties()) {
			String place = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
			places.add(place);
			places.addAll(places(member.getValue(), place));
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			places.add(at + "/" + i);
			places.addAll(places(node.get(i), at + "/" + i));
		}
		return places;
	}

	private static Map<String, JsonNode> wrong() {
		Map<String, JsonNode> wrong = new LinkedHashMap<>();
		JsonNodeFactory nodes = JSON.getNodeFactory();
		wrong.put("null", nodes.nullNode());
		wrong.put("number", nodes.numberNode(4815162342L));
		wrong.put("fraction", nodes.numberNode(-0.5));
		wrong.put("boolean", nodes.booleanNode(true));
		wrong.put("empty text", nodes.stringNode(""));
		wrong.put("text", nodes.stringNode(MARK));
		wrong.put("control character", nodes.stringNode(MARK + "\u0001\n"));
		wrong.put("emoji", nodes.stringNode("\ud83d\udd25" + MARK));
		wrong.put("more than 64 KiB", nodes.stringNode(MARK + "x".repeat(HUGE)));
		wrong.put("list", nodes.arrayNode().add(MARK).addNull());
		wrong.put("object", nodes.objectNode().put("name", MARK));
		return wrong;
	}

	static String replaced(String good, String place, @Nullable JsonNode node) {
		JsonNode root = JSON.readTree(good);
		int slash = place.lastIndexOf('/');
		JsonNode parent = root.at(place.substring(0, slash));
		String name = place.substring(slash + 1).replace("~1", "/").replace("~0", "~");
		if (parent instanceof ObjectNode object) {
			object.remove(name);
			if (node != null) {
				object.set(name, node);
			}
		}
		else if (parent instanceof ArrayNode array) {
			array.remove(Integer.parseInt(name));
			if (node != null) {
				array.insert(Integer.parseInt(name), node);
			}
		}
		return JSON.writeValueAsString(root);
	}

}
