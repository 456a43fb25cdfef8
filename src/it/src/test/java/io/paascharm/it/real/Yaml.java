package io.paascharm.it.real;

import java.util.LinkedHashMap;
import java.util.Map;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Documents in YAML that tests add to.
 */
final class Yaml {

	private Yaml() {
	}

	/**
	 * Add to a mapping of a document.
	 * @param document the document
	 * @param key the key of the mapping in it
	 * @param values the values to add
	 * @return the new document
	 */
	static String add(String document, String key, Map<String, Object> values) {
		Map<String, Object> content = mapping(new Load(LoadSettings.builder().build()).loadFromString(document));
		Map<String, Object> all = mapping(content.get(key));
		all.putAll(values);
		content.put(key, all);
		return new Dump(DumpSettings.builder().build()).dumpToString(content);
	}

	private static Map<String, Object> mapping(Object tree) {
		Map<String, Object> mapping = new LinkedHashMap<>();
		((Map<?, ?>) tree).forEach((key, value) -> mapping.put((String) key, value));
		return mapping;
	}

}
