package io.paascharm.charmcraft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileGeneration;
import io.paascharm.profile.ProfileOption;

/**
 * Adds what an extension writes to what the user wrote. Where both have a key the user's
 * value wins.
 */
final class ExtensionExpander {

	private static final String OAUTH_INTERFACE = "oauth";

	private final FrameworkProfile profile;

	private final ProfileGeneration generation;

	ExtensionExpander(FrameworkProfile profile, ProfileGeneration generation) {
		this.profile = profile;
		this.generation = generation;
	}

	Map<String, Object> fixed() {
		Map<String, Object> snippet = this.profile.extension().snippet();
		Map<String, Object> fixed = new LinkedHashMap<>();
		fixed.put("assumes", snippet.getOrDefault("assumes", List.of()));
		fixed.put("containers", Map.of(this.generation.container(), Map.of("resource", this.generation.resource())));
		fixed.put("resources", Map.of(this.generation.resource(), image()));
		fixed.put("peers", snippet.getOrDefault("peers", Map.of()));
		return fixed;
	}

	private Map<String, Object> image() {
		Map<String, Object> resource = new LinkedHashMap<>();
		resource.put("type", "oci-image");
		resource.put("description", this.profile.name() + " application image.");
		return resource;
	}

	Map<String, Object> expand(YamlMapping project) {
		Map<String, Object> snippet = this.profile.extension().snippet();
		Map<String, Object> extension = new LinkedHashMap<>(fixed());
		extension.put("provides", snippet.getOrDefault("provides", Map.of()));
		extension.put("requires", snippet.getOrDefault("requires", Map.of()));
		extension.put("config", Map.of("options", options(project.mapping("requires"))));
		extension.put("actions", this.profile.extension().actions());
		Map<String, Object> expanded = merge(extension, project.asMap());
		expanded.remove("extensions");
		return expanded;
	}

	private Map<String, Object> options(YamlMapping requires) {
		Map<String, Object> options = new LinkedHashMap<>();
		for (ProfileOption option : this.profile.options()) {
			String name = option.listing().name();
			if (name != null) {
				options.put(name, option(option));
			}
		}
		for (String endpoint : requires.keys()) {
			if (isOauth(requires.value(endpoint))) {
				addOauthOptions(endpoint, options);
			}
		}
		return options;
	}

	private static Map<String, Object> option(ProfileOption option) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("type", option.type().word());
		if (option.listing().defaultValue() != null) {
			document.put("default", option.listing().defaultValue());
		}
		document.put("description", option.listing().description());
		return document;
	}

	private static boolean isOauth(@Nullable Object endpoint) {
		return OAUTH_INTERFACE.equals(endpoint)
				|| (endpoint instanceof Map<?, ?> map && OAUTH_INTERFACE.equals(map.get("interface")));
	}

	private void addOauthOptions(String endpoint, Map<String, Object> options) {
		this.profile.extension().oauthOptions().forEach((suffix, document) -> {
			Map<String, Object> option = new LinkedHashMap<>(strings(document));
			option.computeIfPresent("default",
					(key, value) -> (value instanceof String text) ? text.replace("{endpoint}", endpoint) : value);
			options.put(endpoint + "-" + suffix, option);
		});
	}

	private static Map<String, Object> merge(Map<String, Object> extension, Map<String, Object> user) {
		Map<String, Object> merged = new LinkedHashMap<>(extension);
		user.forEach((key, value) -> {
			Object own = merged.get(key);
			boolean nested = own instanceof Map && value instanceof Map;
			merged.put(key, nested ? merge(strings(own), strings(value)) : value);
		});
		return merged;
	}

	private static Map<String, Object> strings(@Nullable Object value) {
		Map<String, Object> strings = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, item) -> strings.put(String.valueOf(key), item));
		}
		return strings;
	}

}
