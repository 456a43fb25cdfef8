package io.paascharm.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileEnvironment;
import io.paascharm.profile.ProfileLoader;
import io.paascharm.profile.ProfileOption;
import io.paascharm.profile.template.EnvironmentTemplate;

/**
 * Tests that the page of the environment variables lists what the descriptors say.
 */
class EnvironmentPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "flask", "django", "fastapi", "go", "expressjs", "spring-boot" })
	void pageListsTheVariablesOfTheDescriptor(String framework) {
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader()).load(framework);
		new GeneratedPart("reference/environment.md", framework).check(text(profile));
	}

	private static String text(FrameworkProfile profile) {
		ProfileEnvironment environment = profile.environment();
		return """
				## %s

				User options have the prefix `%s`.

				### Options

				%s
				### Values of the charm

				%s
				### Integrations

				%s""".formatted(profile.title(), environment.configurationPrefix(), options(profile.options()),
				ofTheCharm(environment), integrations(environment));
	}

	private static String options(List<ProfileOption> options) {
		MarkdownTable table = new MarkdownTable("option", "type", "default", "rule", "becomes");
		for (ProfileOption option : options) {
			OptionText text = new OptionText(option);
			table.row(text.names(), option.type().word(), text.defaultValue(), text.rule(), text.effect());
		}
		return table.toString();
	}

	private static String ofTheCharm(ProfileEnvironment environment) {
		MarkdownTable table = new MarkdownTable("variable", "template", "an option may override it");
		environment.defaults().forEach((template) -> table.row(variable(template, ""), value(template), "yes"));
		environment.variables().forEach((template) -> table.row(variable(template, ""), value(template), "no"));
		return table.toString();
	}

	private static String integrations(ProfileEnvironment environment) {
		MarkdownTable table = new MarkdownTable("integration", "variable", "template");
		add(table, "", environment.integrations());
		add(table, ", not ready", environment.unrelated());
		return table.toString();
	}

	private static void add(MarkdownTable table, String state, Map<String, List<EnvironmentTemplate>> templates) {
		templates.forEach((integration, list) -> {
			for (EnvironmentTemplate template : list) {
				table.row(integration + state, variable(template, integration), value(template));
			}
		});
	}

	private static String variable(EnvironmentTemplate template, String endpoint) {
		return MarkdownTable.code(template.variable()
			.replace("{ENDPOINT}", endpoint.replace('-', '_').toUpperCase(Locale.ROOT))
			.replace("{endpoint-name}", endpoint));
	}

	private static String value(EnvironmentTemplate template) {
		return MarkdownTable.code(template.template());
	}

}
