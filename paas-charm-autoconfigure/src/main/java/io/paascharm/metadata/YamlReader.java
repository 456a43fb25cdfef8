package io.paascharm.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML into plain collections with string keys; merge keys of YAML 1.1 are
 * resolved.
 */
final class YamlReader {

	private static final String MERGE_KEY = "<<";

	private YamlReader() {
	}

	static YamlMapping read(Path file) {
		String name = String.valueOf(file.getFileName());
		try {
			return parse(name, Files.readString(file));
		}
		catch (NoSuchFileException ex) {
			return new YamlMapping(name, "", Map.of());
		}
		catch (IOException ex) {
			throw new CharmFileException(name, "", "cannot be read: " + ex.getMessage(), ex);
		}
	}

	static YamlMapping parse(String name, String text) {
		try {
			LoadSettings settings = LoadSettings.builder().setLabel(name).setSchema(new CoreSchema()).build();
			return new YamlMapping(name, "", mapping(name, "", new Load(settings).loadFromString(text)));
		}
		catch (MarkedYamlEngineException ex) {
			throw new CharmFileException(name, "", "is not YAML: " + describe(ex), ex);
		}
		catch (YamlEngineException ex) {
			throw new CharmFileException(name, "", "is not YAML: " + ex.getMessage(), ex);
		}
	}

	private static String describe(MarkedYamlEngineException ex) {
		String place = ex.getProblemMark()
			.map((mark) -> " (line %d, column %d)".formatted(mark.getLine() + 1, mark.getColumn() + 1))
			.orElse("");
		return ex.getProblem() + place;
	}

	static Map<String, Object> mapping(String file, String where, @Nullable Object value) {
		if (value == null) {
			return Map.of();
		}
		if (value instanceof Map<?, ?> map) {
			return withStringKeys(map);
		}
		throw new CharmFileException(file, where, "must be a mapping of keys to values");
	}

	private static Map<String, Object> withStringKeys(Map<?, ?> map) {
		Map<String, Object> result = new LinkedHashMap<>();
		if (map.get(MERGE_KEY) instanceof Map<?, ?> merged) {
			result.putAll(withStringKeys(merged));
		}
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			if (!(MERGE_KEY.equals(entry.getKey()) && entry.getValue() instanceof Map)) {
				result.put(String.valueOf(entry.getKey()), normalised(entry.getValue()));
			}
		}
		return result;
	}

	@SuppressWarnings("NullAway")
	private static Object normalised(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return withStringKeys(map);
		}
		if (value instanceof List<?> list) {
			List<Object> items = new ArrayList<>(list);
			items.replaceAll(YamlReader::normalised);
			return items;
		}
		return value;
	}

}
