package io.paascharm.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page of the properties lists what the configuration metadata says.
 */
class PropertiesPageTests {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final String PREFIX = "paas-charm.";

	@Test
	void pageListsTheProperties() throws IOException {
		Map<String, JsonNode> properties = properties();
		assertThat(properties).containsKey("paas-charm.framework");
		MarkdownTable table = new MarkdownTable("property", "type", "default", "meaning");
		properties.forEach((name, property) -> table.row(MarkdownTable.code(name), type(property),
				defaultValue(property), meaning(property)));
		new GeneratedPart("reference/properties.md", "properties").check(table.toString());
	}

	private static Map<String, JsonNode> properties() throws IOException {
		Map<String, JsonNode> properties = new TreeMap<>();
		JsonMapper json = JsonMapper.builder().build();
		for (URL url : Collections.list(PropertiesPageTests.class.getClassLoader().getResources(METADATA))) {
			try (InputStream content = url.openStream()) {
				for (JsonNode property : json.readTree(content).path("properties")) {
					String name = property.path("name").asString("");
					if (name.startsWith(PREFIX)) {
						properties.put(name, property);
					}
				}
			}
		}
		return properties;
	}

	private static String type(JsonNode property) {
		String type = property.path("type").asString("");
		return type.startsWith("java.util.Map") ? "map" : type.substring(type.lastIndexOf('.') + 1);
	}

	private static String defaultValue(JsonNode property) {
		String value = property.path("defaultValue").asString("");
		return value.isEmpty() ? "" : MarkdownTable.code(value);
	}

	private static String meaning(JsonNode property) {
		String meaning = property.path("description").asString("");
		assertThat(meaning).as("description of " + property.path("name")).isNotEmpty();
		return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
	}

}
