package io.paascharm.it.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Value in a vector's file, which knows where it is.
 *
 * @param file the name of the file
 * @param key the keys that lead to the value, with dots
 * @param value what YAML says
 */
record Located(String file, String key, @Nullable Object value) {

	VectorException error(String problem) {
		return new VectorException(this.file, this.key, problem);
	}

	private Located member(String name, @Nullable Object member) {
		return new Located(this.file, this.key.isEmpty() ? name : this.key + "." + name, member);
	}

	/**
	 * Read a mapping.
	 * @return the members, in the order of the file
	 */
	Map<String, Located> members() {
		if (!(this.value instanceof Map<?, ?> mapping)) {
			throw error("must be a mapping");
		}
		Map<String, Located> members = new LinkedHashMap<>();
		mapping.forEach((name, member) -> {
			if (!(name instanceof String text)) {
				throw error("has a key that is no text: " + name);
			}
			members.put(text, member(text, member));
		});
		return members;
	}

	/**
	 * Read a mapping of known keys.
	 * @param known the keys
	 * @return the members, in the order of the file
	 */
	Map<String, Located> members(List<String> known) {
		Map<String, Located> members = members();
		members.forEach((name, member) -> {
			if (!known.contains(name)) {
				throw member.error("is not known here; known are " + known);
			}
		});
		return members;
	}

	List<Located> items() {
		if (!(this.value instanceof List<?> list)) {
			throw error("must be a list");
		}
		List<Located> items = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			items.add(new Located(this.file, this.key + "[" + i + "]", list.get(i)));
		}
		return items;
	}

	/**
	 * Read a list or the one item of it.
	 * @return the items
	 */
	List<Located> itemOrItems() {
		return (this.value instanceof List<?>) ? items() : List.of(this);
	}

	String text() {
		if (!(this.value instanceof String text)) {
			throw error("must be a text"
					+ ((this.value instanceof Number || this.value instanceof Boolean) ? "; put it in quotes" : ""));
		}
		return text;
	}

	int number() {
		if (!(this.value instanceof Integer number)) {
			throw error("must be a whole number");
		}
		return number;
	}

	/**
	 * Read what a mapping must have.
	 * @param name the key
	 * @return the member
	 */
	Located require(String name) {
		Located member = members().get(name);
		if (member == null) {
			throw member(name, null).error("is missing");
		}
		return member;
	}

	/**
	 * Read what a mapping may have.
	 * @param name the key
	 * @return the text, or {@code null} if the key is absent
	 */
	@Nullable String optionalText(String name) {
		Located member = members().get(name);
		return (member != null) ? member.text() : null;
	}

}
