package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object in a request, read field by field. A missing field is empty.
 *
 * @param node the object
 */
record Json(JsonNode node) {

	private static final JsonMapper mapper = new JsonMapper();

	static byte[] write(Object value) {
		return mapper.writeValueAsBytes(value);
	}

	static Json read(InputStream body, String what) throws IOException {
		byte[] bytes = body.readAllBytes();
		try {
			JsonNode node = mapper.readTree(bytes);
			if (node != null && node.isObject()) {
				return new Json(node);
			}
			throw ApiException.badRequest("cannot decode %s: EOF", what);
		}
		catch (JacksonException ex) {
			throw ApiException.badRequest("cannot decode %s: %s", what, ex.getOriginalMessage());
		}
	}

	String text(String name) {
		return this.node.path(name).asString("");
	}

	boolean flag(String name) {
		return this.node.path(name).asBoolean(false);
	}

	@Nullable Integer integer(String name) {
		JsonNode value = this.node.path(name);
		return (value.isInt()) ? value.intValue() : null;
	}

	int size(String name) {
		JsonNode value = this.node.path(name);
		return (value.isMissingNode()) ? 0 : value.toString().length();
	}

	List<String> texts(String name) {
		List<String> texts = new ArrayList<>();
		this.node.path(name).forEach((value) -> texts.add(value.asString("")));
		return texts;
	}

	List<Json> objects(String name) {
		List<Json> objects = new ArrayList<>();
		this.node.path(name).forEach((value) -> objects.add(new Json(value)));
		return objects;
	}

	Map<String, String> textMap(String name) {
		Map<String, String> texts = new LinkedHashMap<>();
		this.node.path(name).properties().forEach((entry) -> texts.put(entry.getKey(), entry.getValue().asString("")));
		return texts;
	}

	Json object(String name) {
		return new Json(this.node.path(name));
	}

}
