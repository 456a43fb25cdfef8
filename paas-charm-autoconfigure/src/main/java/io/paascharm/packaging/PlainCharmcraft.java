package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a charmcraft.yaml that names no extension.
 */
final class PlainCharmcraft implements CharmDescriptionReader {

	private static final List<String> METADATA = List.of("name", "summary", "description", "assumes", "charm-user",
			"containers", "devices", "extra-bindings", "peers", "provides", "requires", "resources", "storage",
			"subordinate", "terms");

	private static final Map<String, String> LINKS = Map.of("documentation", "docs", "contact", "maintainers", "issues",
			"issues", "source", "source", "website", "website");

	@Override
	public CharmDescription read(Path project) {
		Path file = project.resolve("charmcraft.yaml");
		Map<String, Object> content = load(file);
		Object name = content.get("name");
		if (!(name instanceof String)) {
			throw new PackagingException("read", file, "it has no 'name'");
		}
		return new CharmDescription((String) name, platforms(file, content), metadata(content),
				section(content, "config"), section(content, "actions"));
	}

	private Map<String, Object> load(Path file) {
		try {
			Object content = new Load(LoadSettings.builder().setLabel(file.toString()).build())
				.loadFromString(Files.readString(file));
			return YamlNodes.map(content);
		}
		catch (IOException | YamlEngineException ex) {
			throw new PackagingException("read", file, ex);
		}
	}

	private Map<String, Object> metadata(Map<String, Object> content) {
		Map<String, Object> metadata = new LinkedHashMap<>();
		for (String key : METADATA) {
			copy(content, key, metadata, key);
		}
		copy(content, "title", metadata, "display-name");
		Map<String, Object> links = section(content, "links");
		LINKS.forEach((key, target) -> copy(links, key, metadata, target));
		return metadata;
	}

	private void copy(Map<String, Object> source, String key, Map<String, Object> target, String targetKey) {
		Object value = source.get(key);
		if (value != null) {
			target.put(targetKey, value);
		}
	}

	private List<Platform> platforms(Path file, Map<String, Object> content) {
		Object base = content.get("base");
		List<Platform> platforms = new ArrayList<>();
		section(content, "platforms").forEach((label, detail) -> {
			List<String> parts = List.of(((base != null) ? base + ":" + label : label).split("[@:]"));
			if (parts.size() != 3) {
				throw new PackagingException("read", file, "platform '" + label + "' has no base");
			}
			Object buildFor = YamlNodes.map(detail).get("build-for");
			String architecture = (buildFor instanceof List<?> list) ? list.get(0).toString() : parts.get(2);
			platforms.add(new Platform(label, parts.get(0), parts.get(1), architecture));
		});
		if (platforms.isEmpty()) {
			throw new PackagingException("read", file, "it has no 'platforms'");
		}
		return platforms;
	}

	private Map<String, Object> section(Map<String, Object> content, String key) {
		return YamlNodes.map(content.get(key));
	}

}
