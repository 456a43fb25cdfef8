package io.paascharm.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.config.ConfigProblem.Kind;
import io.paascharm.json.PythonJson;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.ConfigOption;
import io.paascharm.metadata.OptionType;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.OptionExport;
import io.paascharm.profile.ProfileOption;
import io.paascharm.profile.Transformation;
import io.paascharm.profile.WorkloadSetting;

/**
 * One pass over the options of a charm, collecting variables and problems.
 */
final class ConfigReading {

	final Map<String, String> frameworkVariables = new LinkedHashMap<>();

	final Map<String, String> userVariables = new LinkedHashMap<>();

	final Map<String, Object> behaviourOptions = new LinkedHashMap<>();

	final Map<WorkloadSetting, Object> settings = new EnumMap<>(WorkloadSetting.class);

	final List<ConfigProblem> problems = new ArrayList<>();

	final List<String> ignoredOptions = new ArrayList<>();

	private final FrameworkProfile profile;

	private final Map<String, Object> values;

	private final SecretReader secrets;

	private final Map<String, @Nullable Map<String, String>> contents = new HashMap<>();

	ConfigReading(FrameworkProfile profile, Map<String, Object> values, SecretReader secrets) {
		this.profile = profile;
		this.values = values;
		this.secrets = secrets;
	}

	void read(CharmOptions options) {
		for (ProfileOption option : this.profile.options()) {
			if (option.defaultValue() != null) {
				exportFramework(option, option.name(), option.defaultValue());
			}
		}
		for (ConfigOption option : options.options().values()) {
			Object value = value(option);
			if (value != null) {
				read(option, value);
			}
			else if (option.mandatory()) {
				problem(Kind.MISSING, option.name(), "must be set");
			}
		}
	}

	private @Nullable Object value(ConfigOption option) {
		Object value = this.values.get(option.name());
		return (option.type() == OptionType.SECRET && "".equals(value)) ? null : value;
	}

	private void read(ConfigOption option, Object value) {
		ProfileOption frameworkOption = this.profile.option(option.name());
		if (frameworkOption != null) {
			readFramework(frameworkOption, option.name(), value);
		}
		else if (this.profile.isUserDefined(option.name())) {
			readUser(option, value);
		}
		else {
			this.ignoredOptions.add(option.name());
		}
	}

	private void readFramework(ProfileOption option, String name, Object value) {
		if (isOvershadowed(option, name)) {
			return;
		}
		if (!isExcluded(option)) {
			readAllowed(option, name, value);
		}
		else if (!"".equals(value)) {
			problem(Kind.INVALID, name, "is set together with the option that it replaces: set one of them");
		}
	}

	private boolean isOvershadowed(ProfileOption option, String name) {
		return !name.equals(option.name()) && isSet(option.name());
	}

	private boolean isExcluded(ProfileOption option) {
		for (ProfileOption other : this.profile.options()) {
			boolean pair = other.name().equals(option.rule().excludes())
					|| option.name().equals(other.rule().excludes());
			if (pair && (isSet(other.name()) || other.olderNames().keySet().stream().anyMatch(this::isSet))) {
				return true;
			}
		}
		return false;
	}

	private boolean isSet(String name) {
		Object value = this.values.get(name);
		return value != null && !"".equals(value);
	}

	private void readAllowed(ProfileOption option, String name, Object value) {
		if (!option.type().accepts(value)) {
			problem(Kind.INVALID, name, "must be of type " + option.type().word());
		}
		else if (option.type() == OptionType.SECRET) {
			readKeySecret(option, name, (String) value);
		}
		else if (!option.rule().accepts(value)) {
			problem(Kind.INVALID, name, "has a value that is not allowed");
		}
		else {
			exportFramework(option, name, value);
		}
	}

	private void readKeySecret(ProfileOption option, String name, String uri) {
		Map<String, String> content = content(uri, name);
		if (content == null) {
			return;
		}
		String value = content.get("value");
		if (value == null || value.isEmpty() || content.size() > 1) {
			problem(Kind.INVALID, name, "names a secret that must hold the one key 'value'");
		}
		else {
			exportFramework(option, name, value);
		}
	}

	private @Nullable Map<String, String> content(String uri, String option) {
		if (!this.contents.containsKey(uri)) {
			this.contents.put(uri, this.secrets.read(uri));
		}
		Map<String, String> content = this.contents.get(uri);
		if (content == null) {
			problem(Kind.SECRET_UNREADABLE, option, "names a secret that the application cannot read: grant it");
		}
		return content;
	}

	private void exportFramework(ProfileOption option, String name, Object value) {
		OptionExport export = option.export();
		String text = text(value, export.transformation());
		export.variables().forEach((variable) -> this.frameworkVariables.put(variable, text));
		option.olderNames()
			.getOrDefault(name, List.of())
			.forEach((variable) -> this.frameworkVariables.put(variable, text));
		if (export.behaviour() != null) {
			this.behaviourOptions.put(option.name(), value);
		}
		if (export.setting() != null) {
			this.settings.put(export.setting(), value);
		}
	}

	private static String text(Object value, Transformation transformation) {
		if (!(value instanceof String string)) {
			return JsonText.of(value);
		}
		return switch (transformation) {
			case NONE -> string;
			case UPPER_CASE -> string.toUpperCase(Locale.ROOT);
			case LIST -> PythonJson.write(items(string));
		};
	}

	private static List<String> items(String text) {
		List<String> items = new ArrayList<>();
		if (!text.isEmpty()) {
			for (String item : text.split(",", -1)) {
				items.add(item.strip());
			}
		}
		return items;
	}

	private void readUser(ConfigOption option, Object value) {
		String variable = this.profile.environment().configurationPrefix() + variable(option.name());
		if (!option.type().accepts(value)) {
			problem(Kind.INVALID, option.name(), "must be of type " + option.type().word());
		}
		else if (option.type() == OptionType.SECRET) {
			readUserSecret(option, variable, (String) value);
		}
		else {
			this.userVariables.put(variable, text(value, Transformation.NONE));
		}
	}

	private void readUserSecret(ConfigOption option, String variable, String uri) {
		Map<String, String> content = content(uri, option.name());
		if (content != null) {
			content.forEach((key, value) -> this.userVariables.put(variable + "_" + variable(key), value));
		}
	}

	private static String variable(String name) {
		return name.replace('-', '_').toUpperCase(Locale.ROOT);
	}

	private void problem(Kind kind, String option, String detail) {
		this.problems.add(new ConfigProblem(kind, option, detail));
	}

}
