package io.paascharm.test.kit;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of databags and secrets that nothing may tell.
 */
final class ConfidentialValues {

	private static final int SHORTEST = 5;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Set<String> harmless;

	private final Set<String> values = new LinkedHashSet<>(Set.of(BadValues.MARK));

	ConfidentialValues(Set<String> harmless) {
		this.harmless = harmless;
	}

	/**
	 * Add what the other side says.
	 * @param content the content
	 */
	void add(RelationContent content) {
		content.application().values().forEach(this::add);
		content.units().stream().distinct().forEach((unit) -> unit.values().forEach(this::add));
		content.secrets().values().forEach((secret) -> secret.values().forEach(this::add));
	}

	private void add(String value) {
		if (value.startsWith("{") || value.startsWith("[")) {
			addParts(value);
		}
		addText(value);
	}

	private void addParts(String json) {
		try {
			addParts(JSON.readTree(json));
		}
		catch (JacksonException ex) {
			addText(json);
		}
	}

	private void addParts(JsonNode node) {
		if (node.isString()) {
			addText(node.asString());
		}
		node.forEach(this::addParts);
	}

	private void addText(String value) {
		if (value.length() >= SHORTEST && !this.harmless.contains(value)) {
			this.values.add(value);
		}
	}

	/**
	 * Return a value that a text tells.
	 * @param text the text
	 * @return the value, or {@code null} if it tells none
	 */
	@Nullable String toldBy(String text) {
		for (String value : this.values) {
			if (text.contains(value)) {
				return value;
			}
		}
		return null;
	}

}
