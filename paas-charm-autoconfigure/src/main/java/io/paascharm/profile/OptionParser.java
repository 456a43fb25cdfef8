package io.paascharm.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.OptionType;
import io.paascharm.metadata.YamlMapping;

/**
 * Turns the options of a descriptor into records.
 */
final class OptionParser {

	private OptionParser() {
	}

	static List<ProfileOption> parseAll(YamlMapping options) {
		List<ProfileOption> parsed = new ArrayList<>();
		for (String name : options.keys()) {
			parsed.add(parse(name, options.mapping(name)));
		}
		return List.copyOf(parsed);
	}

	private static ProfileOption parse(String name, YamlMapping option) {
		option.allowOnly("description", "type", "default", "older-names", "minimum", "maximum", "minimum-length",
				"pattern", "allowed", "ignore-case", "excludes", "variables", "transformation", "behaviour", "setting",
				"charmcraft");
		OptionType type = OptionType.parse(option.string("type"));
		if (type == null) {
			throw option.problem("type", "must be string, int, float, boolean or secret");
		}
		return new ProfileOption(name, olderNames(option.mapping("older-names")), type, option.value("default"),
				rule(option), export(option), listing(name, option));
	}

	private static Map<String, List<String>> olderNames(YamlMapping names) {
		Map<String, List<String>> olderNames = new LinkedHashMap<>();
		for (String name : names.keys()) {
			olderNames.put(name, names.strings(name));
		}
		return Collections.unmodifiableMap(olderNames);
	}

	private static OptionRule rule(YamlMapping option) {
		Integer minimumLength = option.integer("minimum-length");
		return new OptionRule(option.integer("minimum"), option.integer("maximum"),
				(minimumLength != null) ? minimumLength : 0, option.optionalString("pattern"),
				option.strings("allowed"), Boolean.TRUE.equals(option.bool("ignore-case")),
				option.optionalString("excludes"));
	}

	private static OptionExport export(YamlMapping option) {
		Transformation transformation = word(Transformation.values(), option, "transformation");
		return new OptionExport(option.strings("variables"),
				(transformation != null) ? transformation : Transformation.NONE, option.optionalString("behaviour"),
				word(WorkloadSetting.values(), option, "setting"));
	}

	private static <E extends Enum<E>> @Nullable E word(E[] constants, YamlMapping option, String key) {
		String word = option.optionalString(key);
		if (word == null) {
			return null;
		}
		for (E constant : constants) {
			if (constant.name().replace('_', '-').equalsIgnoreCase(word)) {
				return constant;
			}
		}
		throw option.problem(key, "has the unknown value '%s'".formatted(word));
	}

	private static OptionListing listing(String name, YamlMapping option) {
		String description = option.string("description", "");
		if (option.value("charmcraft") instanceof Boolean listed && !listed) {
			return new OptionListing(description, null, null);
		}
		YamlMapping charmcraft = option.mapping("charmcraft");
		charmcraft.allowOnly("name", "default");
		Object defaultValue = charmcraft.has("default") ? charmcraft.value("default") : option.value("default");
		return new OptionListing(description, charmcraft.string("name", name), defaultValue);
	}

}
