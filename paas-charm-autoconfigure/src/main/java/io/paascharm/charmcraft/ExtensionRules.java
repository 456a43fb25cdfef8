package io.paascharm.charmcraft;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileExtension;

/**
 * What a charmcraft.yaml may say besides naming the extension of a framework.
 */
final class ExtensionRules {

	private static final List<String> FORBIDDEN = List.of("devices", "extra-bindings", "storage");

	private final YamlMapping project;

	private final FrameworkProfile profile;

	private final Map<String, Object> fixed;

	private final List<String> problems;

	ExtensionRules(YamlMapping project, FrameworkProfile profile, Map<String, Object> fixed, List<String> problems) {
		this.project = project;
		this.profile = profile;
		this.fixed = fixed;
		this.problems = problems;
	}

	void check() {
		ProfileExtension extension = this.profile.extension();
		if (!"charm".equals(this.project.value("type"))) {
			this.problems.add("'type' must be 'charm'");
		}
		this.fixed.forEach(this::checkReserved);
		for (String key : FORBIDDEN) {
			if (this.project.has(key)) {
				this.problems.add("'%s' is not possible: the charm of a web application keeps no state".formatted(key));
			}
		}
		if (this.project.mapping("parts").has("charm")) {
			this.problems.add("'parts.charm' is written by the extension: remove it");
		}
		checkOverlap("actions", this.project.mapping("actions"), extension.actions());
		for (String section : List.of("requires", "provides")) {
			checkOverlap(section, this.project.mapping(section), section(extension.snippet().get(section)));
		}
		checkOptions(this.project.mapping("config").mapping("options"));
	}

	private static Map<?, ?> section(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	private void checkReserved(String key, Object value) {
		if (this.project.has(key) && !value.equals(this.project.value(key))) {
			this.problems.add("'%s' is written by the extension: remove it, or make it %s".formatted(key,
					CharmYaml.inline(value)));
		}
	}

	private void checkOverlap(String section, YamlMapping own, Map<?, ?> extension) {
		for (String name : own.keys()) {
			if (extension.containsKey(name)) {
				this.problems.add("'%s.%s' is written by the extension: remove it".formatted(section, name));
			}
		}
	}

	private void checkOptions(YamlMapping options) {
		for (String name : options.keys()) {
			String prefix = reservedPrefix(name);
			if (isListed(name)) {
				this.problems.add("'config.options.%s' is written by the extension: remove it".formatted(name));
			}
			else if (prefix != null) {
				this.problems.add("'config.options.%s' must not start with '%s': the prefix is the extension's own"
					.formatted(name, prefix));
			}
		}
	}

	private boolean isListed(String name) {
		return this.profile.options().stream().anyMatch((option) -> name.equals(option.listing().name()));
	}

	private @Nullable String reservedPrefix(String name) {
		for (String prefix : this.profile.extension().reservedPrefixes()) {
			if (name.startsWith(prefix)) {
				return prefix;
			}
		}
		return null;
	}

}
