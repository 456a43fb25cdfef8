package io.paascharm.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.paascharm.profile.template.EnvironmentTemplate;

/**
 * How facts become environment variables.
 *
 * @param configurationPrefix the prefix of the user's own options, such as {@code APP_}
 * @param frameworkPrefix the prefix of the framework's variables, often empty
 * @param reservedFields the option names, dashes as underscores, that are never exported
 * as a user's own because the framework has a field of that name
 * @param defaults the templates over the workload's fields that any option may override
 * @param variables the templates over the workload's fields that override options
 * @param integrations the templates of each integration that is ready
 * @param unrelated the templates of each integration that is not ready
 */
public record ProfileEnvironment(String configurationPrefix, String frameworkPrefix, Set<String> reservedFields,
		List<EnvironmentTemplate> defaults, List<EnvironmentTemplate> variables,
		Map<String, List<EnvironmentTemplate>> integrations, Map<String, List<EnvironmentTemplate>> unrelated) {

	/**
	 * Render the variables of an integration that is ready.
	 * @param integration the name of the integration, such as {@code postgresql}
	 * @param endpoint the name of the endpoint; templates know it as
	 * {@code endpoint-name}, and in upper case with underscores as {@code ENDPOINT}
	 * @param fields the value of each field of the integration, null where absent
	 * @param environment the environment that gets the variables
	 */
	public void render(String integration, String endpoint, Function<String, @Nullable String> fields,
			Map<String, String> environment) {
		String upperCase = endpoint.replace('-', '_').toUpperCase(Locale.ROOT);
		for (EnvironmentTemplate template : this.integrations.getOrDefault(integration, List.of())) {
			template.render((field) -> switch (field) {
				case "endpoint-name" -> endpoint;
				case "ENDPOINT" -> upperCase;
				default -> fields.apply(field);
			}, environment);
		}
	}

	/**
	 * Render the variables that stand for an integration which is not ready.
	 * @param integration the name of the integration, such as {@code tracing}
	 * @param environment the environment that gets the variables
	 */
	public void renderUnrelated(String integration, Map<String, String> environment) {
		for (EnvironmentTemplate template : this.unrelated.getOrDefault(integration, List.of())) {
			template.render((field) -> null, environment);
		}
	}

}
