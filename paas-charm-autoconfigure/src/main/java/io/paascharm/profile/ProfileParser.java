package io.paascharm.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.ProfileWorkload.Directories;
import io.paascharm.profile.ProfileWorkload.Endpoints;
import io.paascharm.profile.template.EnvironmentTemplate;

/**
 * Turns the YAML of a descriptor into records.
 */
final class ProfileParser {

	private final String configurationPrefix;

	private final String frameworkPrefix;

	private ProfileParser(YamlMapping environment) {
		this.configurationPrefix = environment.string("configuration-prefix");
		this.frameworkPrefix = environment.string("framework-prefix", "");
	}

	static FrameworkProfile parse(YamlMapping root) {
		root.allowOnly("name", "title", "workload", "environment", "options", "behaviours", "json-logging",
				"required-integrations", "charmcraft");
		String name = root.string("name");
		YamlMapping environment = root.mapping("environment");
		return new FrameworkProfile(name, root.string("title", name), workload(root.mapping("workload")),
				new ProfileParser(environment).environment(environment), OptionParser.parseAll(root.mapping("options")),
				traits(root), extension(root.mapping("charmcraft")));
	}

	private static ProfileWorkload workload(YamlMapping workload) {
		workload.allowOnly("service", "containers", "user", "port", "metrics-port", "metrics-path", "app-directory",
				"base-directory", "state-directory", "log-files");
		Endpoints endpoints = new Endpoints(number(workload, "port"), number(workload, "metrics-port"),
				workload.string("metrics-path"));
		Directories directories = new Directories(workload.string("app-directory"), workload.string("base-directory"),
				workload.string("state-directory"));
		return new ProfileWorkload(workload.string("service"), workload.strings("containers"), workload.string("user"),
				endpoints, directories, workload.strings("log-files"));
	}

	private static int number(YamlMapping mapping, String key) {
		Integer number = mapping.integer(key);
		if (number == null) {
			throw mapping.problem(key, "is required");
		}
		return number;
	}

	private ProfileEnvironment environment(YamlMapping environment) {
		environment.allowOnly("configuration-prefix", "framework-prefix", "reserved-fields", "defaults", "variables",
				"integrations", "unrelated");
		return new ProfileEnvironment(this.configurationPrefix, this.frameworkPrefix,
				new LinkedHashSet<>(environment.strings("reserved-fields")), templates(environment, "defaults"),
				templates(environment, "variables"), templatesByName(environment.mapping("integrations")),
				templatesByName(environment.mapping("unrelated")));
	}

	private Map<String, List<EnvironmentTemplate>> templatesByName(YamlMapping mapping) {
		Map<String, List<EnvironmentTemplate>> templates = new LinkedHashMap<>();
		for (String name : mapping.keys()) {
			templates.put(name, templates(mapping, name));
		}
		return templates;
	}

	private List<EnvironmentTemplate> templates(YamlMapping mapping, String key) {
		Map<String, EnvironmentTemplate> templates = new LinkedHashMap<>();
		for (Map.Entry<String, @Nullable String> entry : mapping.stringMap(key).entrySet()) {
			String template = entry.getValue();
			if (template != null) {
				String variable = variable(entry.getKey());
				templates.put(variable, EnvironmentTemplate.compile(variable, template));
			}
		}
		return List.copyOf(templates.values());
	}

	private String variable(String name) {
		return name.replace("{prefix}", this.configurationPrefix).replace("{framework-prefix}", this.frameworkPrefix);
	}

	private static ProfileTraits traits(YamlMapping root) {
		List<RequiredIntegration> required = new ArrayList<>();
		for (YamlMapping rule : root.mappings("required-integrations")) {
			rule.allowOnly("any-of", "message");
			required.add(new RequiredIntegration(rule.strings("any-of"), rule.string("message")));
		}
		return new ProfileTraits(root.strings("behaviours"), Boolean.TRUE.equals(root.bool("json-logging")),
				List.copyOf(required));
	}

	private static ProfileExtension extension(YamlMapping charmcraft) {
		charmcraft.allowOnly("generations", "reserved-prefixes", "snippet", "actions", "oauth-options");
		YamlMapping generations = charmcraft.mapping("generations");
		List<ProfileGeneration> parsed = new ArrayList<>();
		for (String name : generations.keys()) {
			parsed.add(generation(name, generations.mapping(name)));
		}
		return new ProfileExtension(List.copyOf(parsed), charmcraft.strings("reserved-prefixes"),
				charmcraft.mapping("snippet").asMap(), charmcraft.mapping("actions").asMap(),
				charmcraft.mapping("oauth-options").asMap());
	}

	private static ProfileGeneration generation(String name, YamlMapping generation) {
		generation.allowOnly("bases", "container", "resource");
		return new ProfileGeneration(name, generation.strings("bases"), generation.string("container"),
				generation.string("resource"));
	}

}
