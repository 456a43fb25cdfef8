package io.paascharm.charmcraft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the keys of an expanded charmcraft.yaml into the files of a packed charm.
 */
final class CharmDocuments {

	private static final List<String> METADATA_KEYS = List.of("summary", "description", "assumes", "charm-user",
			"containers", "resources", "devices", "storage", "extra-bindings", "peers", "provides", "requires",
			"subordinate", "terms");

	/** Key of metadata.yaml for each key below {@code links}. */
	private static final Map<String, String> LINKS = Map.of("documentation", "docs", "contact", "maintainers", "issues",
			"issues", "source", "source", "website", "website");

	private CharmDocuments() {
	}

	static Map<String, Object> metadata(Map<String, Object> project) {
		Map<String, Object> metadata = new LinkedHashMap<>();
		copy(project, "name", metadata, "name");
		copy(project, "title", metadata, "display-name");
		METADATA_KEYS.forEach((key) -> copy(project, key, metadata, key));
		if (project.get("links") instanceof Map<?, ?> links) {
			copyLinks(links, metadata);
		}
		return metadata;
	}

	private static void copy(Map<?, ?> from, String key, Map<String, Object> to, String newKey) {
		Object value = from.get(key);
		if (value != null) {
			to.put(newKey, value);
		}
	}

	private static void copyLinks(Map<?, ?> links, Map<String, Object> metadata) {
		for (String link : List.of("contact", "documentation", "issues", "source", "website")) {
			copy(links, link, metadata, LINKS.getOrDefault(link, link));
		}
		metadata.computeIfPresent("maintainers", (key, value) -> (value instanceof List) ? value : List.of(value));
	}

	static Map<String, Object> section(Map<String, Object> project, String key) {
		Map<String, Object> section = new LinkedHashMap<>();
		if (project.get(key) instanceof Map<?, ?> map) {
			map.forEach((name, value) -> section.put(String.valueOf(name), value));
		}
		return section;
	}

	static Map<String, Object> manifest(Platform platform, String toolVersion, Instant startedAt) {
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("charmcraft-version", toolVersion);
		manifest.put("charmcraft-started-at", startedAt.toString());
		manifest.put("bases", List.of(base(platform)));
		manifest.put("analysis", Map.of("attributes", List.of(unknown("language"), unknown("framework"))));
		return manifest;
	}

	private static Map<String, Object> base(Platform platform) {
		Map<String, Object> base = new LinkedHashMap<>();
		base.put("name", platform.baseName());
		base.put("channel", platform.channel());
		base.put("architectures", List.of(platform.architecture()));
		return base;
	}

	private static Map<String, Object> unknown(String attribute) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", attribute);
		document.put("result", "unknown");
		return document;
	}

}
