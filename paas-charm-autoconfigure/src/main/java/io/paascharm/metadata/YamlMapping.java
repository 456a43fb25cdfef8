package io.paascharm.metadata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML file that knows where in the file it stands, so that a wrong value
 * is reported with its place. Keys keep the order in which they are written.
 */
public final class YamlMapping {

	private final String file;

	private final String where;

	private final Map<String, Object> values;

	YamlMapping(String file, String where, Map<String, Object> values) {
		this.file = file;
		this.where = where;
		this.values = values;
	}

	/**
	 * Read a file.
	 * @param file the file; one that does not exist or is empty reads as an empty mapping
	 * @return the mapping at the root of the file
	 * @throws CharmFileException if the file cannot be read, or is not a mapping in YAML
	 */
	public static YamlMapping read(Path file) {
		return YamlReader.read(file);
	}

	/**
	 * Parse a text.
	 * @param file the name of the file that the text is from, for messages
	 * @param text the text
	 * @return the mapping at the root of the text
	 * @throws CharmFileException if the text is not a mapping in YAML
	 */
	public static YamlMapping parse(String file, String text) {
		return YamlReader.parse(file, text);
	}

	/**
	 * Wrap plain collections.
	 * @param file the name of the file that the values are from, for messages
	 * @param values the values at the root of the file, keys as written
	 * @return the mapping
	 */
	public static YamlMapping of(String file, Map<String, Object> values) {
		return new YamlMapping(file, "", values);
	}

	/**
	 * Return the keys.
	 * @return the keys as written
	 */
	public Set<String> keys() {
		return Collections.unmodifiableSet(this.values.keySet());
	}

	/**
	 * Return whether a key has a value.
	 * @param key the key
	 * @return false if the key is absent or its value is null
	 */
	public boolean has(String key) {
		return this.values.get(key) != null;
	}

	/**
	 * Return a value as it is.
	 * @param key the key
	 * @return a string, boolean, number, list or map; null if absent or null
	 */
	public @Nullable Object value(String key) {
		return this.values.get(key);
	}

	/**
	 * Return a string that must be there.
	 * @param key the key
	 * @return the string
	 * @throws CharmFileException if there is none, or it is no string
	 */
	public String string(String key) {
		String value = optionalString(key);
		if (value == null) {
			throw problem(key, "is required");
		}
		return value;
	}

	/**
	 * Return a string.
	 * @param key the key
	 * @param defaultValue the string to return when there is none
	 * @return the string
	 * @throws CharmFileException if the value is no string
	 */
	public String string(String key, String defaultValue) {
		String value = optionalString(key);
		return (value != null) ? value : defaultValue;
	}

	/**
	 * Return a string.
	 * @param key the key
	 * @return the string, null if absent or null
	 * @throws CharmFileException if the value is no string
	 */
	public @Nullable String optionalString(String key) {
		Object value = this.values.get(key);
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw problem(key, "must be a string");
	}

	/**
	 * Return a whole number.
	 * @param key the key
	 * @return the number, null if absent or null
	 * @throws CharmFileException if the value is no whole number of 32 bits
	 */
	public @Nullable Integer integer(String key) {
		Object value = this.values.get(key);
		if (value == null || value instanceof Integer) {
			return (Integer) value;
		}
		throw problem(key, "must be a whole number");
	}

	/**
	 * Return a boolean. The words of YAML 1.1 ({@code yes}, {@code off}) count too, since
	 * Juju and charmcraft read them so.
	 * @param key the key
	 * @return the boolean, null if absent or null
	 * @throws CharmFileException if the value is no boolean
	 */
	public @Nullable Boolean bool(String key) {
		Object value = this.values.get(key);
		if (value == null || value instanceof Boolean) {
			return (Boolean) value;
		}
		return switch (value.toString().toLowerCase(Locale.ROOT)) {
			case "yes", "on" -> true;
			case "no", "off" -> false;
			default -> throw problem(key, "must be true or false");
		};
	}

	/**
	 * Return a mapping below this one.
	 * @param key the key
	 * @return the mapping, empty if absent or null
	 * @throws CharmFileException if the value is no mapping
	 */
	public YamlMapping mapping(String key) {
		return nested(path(key), this.values.get(key));
	}

	/**
	 * Return a list of mappings.
	 * @param key the key
	 * @return the mappings, empty if absent or null
	 * @throws CharmFileException if the value is no list, or one of its items no mapping
	 */
	public List<YamlMapping> mappings(String key) {
		List<YamlMapping> mappings = new ArrayList<>();
		for (Object item : list(key)) {
			mappings.add(nested(path(key) + "[" + mappings.size() + "]", item));
		}
		return mappings;
	}

	/**
	 * Return a list of strings.
	 * @param key the key
	 * @return the strings, empty if absent or null
	 * @throws CharmFileException if the value is no list, or one of its items no string
	 */
	public List<String> strings(String key) {
		List<String> strings = new ArrayList<>();
		for (Object item : list(key)) {
			if (!(item instanceof String string)) {
				throw problem(key, "must be a list of strings");
			}
			strings.add(string);
		}
		return List.copyOf(strings);
	}

	/**
	 * Return a list of anything.
	 * @param key the key
	 * @return the items, empty if absent or null
	 * @throws CharmFileException if the value is no list
	 */
	public List<?> list(String key) {
		Object value = this.values.get(key);
		if (value == null) {
			return List.of();
		}
		if (value instanceof List<?> list) {
			return list;
		}
		throw problem(key, "must be a list");
	}

	/**
	 * Return a mapping of strings to strings.
	 * @param key the key
	 * @return the strings, empty if absent or null; a null value stays null
	 * @throws CharmFileException if the value is no mapping, or one of its values no
	 * string
	 */
	public Map<String, @Nullable String> stringMap(String key) {
		YamlMapping mapping = mapping(key);
		Map<String, @Nullable String> strings = new LinkedHashMap<>();
		for (String name : mapping.keys()) {
			strings.put(name, mapping.optionalString(name));
		}
		return strings;
	}

	/**
	 * Return everything as plain collections.
	 * @return an unmodifiable view of the mapping
	 */
	public Map<String, Object> asMap() {
		return Collections.unmodifiableMap(this.values);
	}

	/**
	 * Refuse keys that are not known.
	 * @param known the keys that are allowed
	 * @throws CharmFileException if there is another key
	 */
	public void allowOnly(String... known) {
		for (String key : this.values.keySet()) {
			if (!Arrays.asList(known).contains(key)) {
				throw problem(key, "is not known here; known are " + String.join(", ", known));
			}
		}
	}

	/**
	 * Make the exception for a wrong value.
	 * @param key the key of the value
	 * @param problem the second half of a sentence about the value
	 * @return the exception, not thrown
	 */
	public CharmFileException problem(String key, String problem) {
		return new CharmFileException(this.file, path(key), problem);
	}

	private YamlMapping nested(String path, @Nullable Object value) {
		return new YamlMapping(this.file, path, YamlReader.mapping(this.file, path, value));
	}

	private String path(String key) {
		return this.where.isEmpty() ? key : this.where + "." + key;
	}

}
