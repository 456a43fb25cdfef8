package io.paascharm.charmcraft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.CharmActions;
import io.paascharm.metadata.CharmFileException;
import io.paascharm.metadata.CharmMetadata;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.ConfigOption;
import io.paascharm.metadata.OptionType;
import io.paascharm.metadata.YamlMapping;

/**
 * What Juju and Charmhub demand of any charm's documents.
 */
final class CharmRules {

	private final List<String> problems;

	private CharmRules(List<String> problems) {
		this.problems = problems;
	}

	static void check(CharmcraftProject project, List<String> problems) {
		CharmRules rules = new CharmRules(problems);
		YamlMapping metadata = YamlMapping.of(CharmcraftProject.FILE_NAME, project.metadata());
		rules.collect(() -> rules.checkTexts(metadata));
		rules.collect(() -> rules.checkMetadata(CharmMetadata.from(metadata)));
		rules.collect(() -> rules
			.checkOptions(CharmOptions.from(YamlMapping.of(CharmcraftProject.FILE_NAME, project.config()))));
		rules.collect(() -> rules
			.checkActions(CharmActions.from(YamlMapping.of(CharmcraftProject.FILE_NAME, project.actions()))));
	}

	private void collect(Runnable check) {
		try {
			check.run();
		}
		catch (CharmFileException ex) {
			String problem = "'%s' %s".formatted(ex.where(), ex.problem());
			if (!this.problems.contains(problem)) {
				this.problems.add(problem);
			}
		}
	}

	private void problem(String text, Object... facts) {
		this.problems.add(text.formatted(facts));
	}

	private void checkTexts(YamlMapping metadata) {
		for (String key : List.of("name", "summary", "description")) {
			if (!metadata.has(key)) {
				problem("'%s' is required", key);
			}
		}
		checkName(metadata.string("name", "charm"));
	}

	private void checkName(String name) {
		if (!isCharmName(name)) {
			problem("'name' must be of lower-case letters, digits and single dashes, and start with a letter, but is '%s'",
					name);
		}
	}

	private static boolean isCharmName(String name) {
		return isWord(name) && Character.isLetter(name.charAt(0)) && !name.contains("--");
	}

	private static boolean isWord(String name) {
		return !name.isEmpty() && !name.startsWith("-") && !name.endsWith("-")
				&& name.chars().allMatch((c) -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
	}

	private void checkMetadata(CharmMetadata metadata) {
		Set<String> names = new HashSet<>();
		Stream.of(metadata.peers(), metadata.provides(), metadata.requires())
			.flatMap((endpoints) -> endpoints.keySet().stream())
			.forEach((name) -> checkEndpoint(name, names));
		metadata.containers()
			.forEach((container, resource) -> checkContainer(container, resource, metadata.resources().get(resource)));
	}

	private void checkEndpoint(String name, Set<String> names) {
		if (!names.add(name)) {
			problem("endpoint '%s' is declared twice: names are unique across requires, provides and peers", name);
		}
		checkNotJuju("endpoint", name);
	}

	private void checkNotJuju(String kind, String name) {
		if (name.equals("juju") || name.startsWith("juju-")) {
			problem("%s '%s' has a name that Juju keeps for itself", kind, name);
		}
	}

	private void checkContainer(String container, String resource, @Nullable String type) {
		if (!resource.isEmpty() && !"oci-image".equals(type)) {
			problem("container '%s' needs a resource '%s' of type oci-image", container, resource);
		}
	}

	private void checkOptions(CharmOptions options) {
		options.options().values().forEach(this::checkOption);
	}

	private void checkOption(ConfigOption option) {
		Object value = option.defaultValue();
		if (value != null && !isDefault(option.type(), value)) {
			problem("'config.options.%s.default' must be of type %s", option.name(), option.type().word());
		}
		if (option.mandatory() && isTruthy(value)) {
			problem("'config.options.%s' cannot be mandatory and have a default: drop 'default' or 'optional'",
					option.name());
		}
	}

	private static boolean isDefault(OptionType type, Object value) {
		if (type == OptionType.SECRET) {
			return value instanceof String uri && (uri.isEmpty() || uri.startsWith("secret:"));
		}
		return type.accepts(value);
	}

	private static boolean isTruthy(@Nullable Object value) {
		return value != null && !value.equals("") && !value.equals(false)
				&& !(value instanceof Number number && number.doubleValue() == 0);
	}

	private void checkActions(CharmActions actions) {
		for (String name : actions.actions().keySet()) {
			checkNotJuju("action", name);
			if (!isWord(name)) {
				problem("action '%s' must be of lower-case letters, digits and inner dashes", name);
			}
		}
	}

}
