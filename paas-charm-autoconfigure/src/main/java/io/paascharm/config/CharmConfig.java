package io.paascharm.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.config.ConfigProblem.Kind;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.WorkloadSetting;

/**
 * The configuration of one dispatch, checked against the framework's rules and against
 * config.yaml. While there are problems its variables are incomplete and must not reach
 * the workload. {@code toString} shows no value.
 */
public final class CharmConfig {

	private final FrameworkProfile profile;

	private final Map<String, String> frameworkVariables;

	private final Map<String, String> userVariables;

	private final Map<String, Object> behaviourOptions;

	private final Map<WorkloadSetting, Object> settings;

	private final List<ConfigProblem> problems;

	private final List<String> ignoredOptions;

	CharmConfig(ConfigReading reading, FrameworkProfile profile) {
		this.profile = profile;
		this.frameworkVariables = Collections.unmodifiableMap(reading.frameworkVariables);
		this.userVariables = Collections.unmodifiableMap(reading.userVariables);
		this.behaviourOptions = Collections.unmodifiableMap(reading.behaviourOptions);
		this.settings = Collections.unmodifiableMap(reading.settings);
		this.problems = List.copyOf(reading.problems);
		this.ignoredOptions = List.copyOf(reading.ignoredOptions);
	}

	/**
	 * Check the values of a dispatch.
	 * @param profile the descriptor of the framework
	 * @param options the options that the charm declares
	 * @param values the values that are set or have a default, as {@code config-get}
	 * gives them: texts, whole numbers, fractions and booleans
	 * @param secrets reads the secrets that options name, each at most once
	 * @return the configuration
	 */
	public static CharmConfig of(FrameworkProfile profile, CharmOptions options, Map<String, Object> values,
			SecretReader secrets) {
		ConfigReading reading = new ConfigReading(profile, values, secrets);
		reading.read(options);
		return new CharmConfig(reading, profile);
	}

	/**
	 * Return the variables of the framework's own options.
	 * @return the values by variable
	 */
	public Map<String, String> frameworkVariables() {
		return this.frameworkVariables;
	}

	/**
	 * Return the variables of the user's options: text as it is, numbers and booleans in
	 * JSON, a secret as one variable for each of its keys.
	 * @return the values by variable, the prefix included
	 */
	public Map<String, String> userVariables() {
		return this.userVariables;
	}

	/**
	 * Return the options that behaviours read themselves, such as
	 * {@code webserver-workers}.
	 * @return the checked values by the option's name in the descriptor; unset options
	 * are absent
	 */
	public Map<String, Object> behaviourOptions() {
		return this.behaviourOptions;
	}

	/**
	 * Return the ports and paths that the application serves.
	 * @param paasConfig the settings that win over options
	 * @return the settings
	 */
	public WorkloadSettings settings(PaasConfig paasConfig) {
		return WorkloadSettings.of(paasConfig, this.settings, this.profile.workload().endpoints());
	}

	/**
	 * Return the problems.
	 * @return the problems in the order in which config.yaml declares the options, empty
	 * if the configuration is good
	 */
	public List<ConfigProblem> problems() {
		return this.problems;
	}

	/**
	 * Return the options that are set but reach nothing, because their names are reserved
	 * for the framework.
	 * @return the names as declared
	 */
	public List<String> ignoredOptions() {
		return this.ignoredOptions;
	}

	/**
	 * Return the text of the status that names the problems.
	 * @return the text, such as {@code missing options: a, b}, null if there is none
	 */
	public @Nullable String statusText() {
		StringBuilder text = new StringBuilder();
		append(text, "missing options: ", Kind.MISSING);
		append(text, "invalid options: ", Kind.INVALID);
		if (append(text, "unreadable secrets: ", Kind.SECRET_UNREADABLE)) {
			text.append(" (run juju grant-secret)");
		}
		return text.isEmpty() ? null : text.toString();
	}

	private boolean append(StringBuilder text, String words, Kind kind) {
		int length = text.length();
		String separator = (text.isEmpty() ? "" : " ") + words;
		for (ConfigProblem problem : this.problems) {
			if (problem.kind() == kind) {
				text.append(separator).append(problem.option());
				separator = ", ";
			}
		}
		return text.length() > length;
	}

	@Override
	public String toString() {
		return "CharmConfig[problems=" + this.problems + "]";
	}

}
