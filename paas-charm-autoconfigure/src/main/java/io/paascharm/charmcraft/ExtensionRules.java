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
		if (!"charm".equals(this.project.value("type"))) {
			problem("'type' must be 'charm'");
		}
		this.fixed.forEach(this::checkReserved);
		FORBIDDEN.forEach(this::checkForbidden);
		if (this.project.mapping("parts").has("charm")) {
			problem("'parts.charm' is written by the extension: remove it");
		}
		checkSections(this.profile.extension());
		this.project.mapping("config").mapping("options").keys().forEach(this::checkOption);
	}

	private void problem(String text, Object... facts) {
		this.problems.add(text.formatted(facts));
	}

	private void checkReserved(String key, Object value) {
		if (this.project.has(key) && !value.equals(this.project.value(key))) {
			problem("'%s' is written by the extension: remove it, or make it %s", key, CharmYaml.inline(value));
		}
	}

	private void checkForbidden(String key) {
		if (this.project.has(key)) {
			problem("'%s' is not possible: the charm of a web application keeps no state", key);
		}
	}

	private void checkSections(ProfileExtension extension) {
		checkOverlap("actions", this.project.mapping("actions"), extension.actions());
		for (String section : List.of("requires", "provides")) {
			checkOverlap(section, this.project.mapping(section), section(extension.snippet().get(section)));
		}
	}

	private void checkOverlap(String section, YamlMapping own, Map<?, ?> extension) {
		for (String name : own.keys()) {
			if (extension.containsKey(name)) {
				problem("'%s.%s' is written by the extension: remove it", section, name);
			}
		}
	}

	private static Map<?, ?> section(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	private void checkOption(String name) {
		String prefix = reservedPrefix(name);
		if (isListed(name)) {
			problem("'config.options.%s' is written by the extension: remove it", name);
		}
		else if (prefix != null) {
			problem("'config.options.%s' must not start with '%s': the prefix is the extension's own", name, prefix);
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
