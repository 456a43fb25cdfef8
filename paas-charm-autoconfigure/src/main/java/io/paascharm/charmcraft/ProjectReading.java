package io.paascharm.charmcraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.NoSuchProfileException;
import io.paascharm.profile.ProfileGeneration;

/**
 * One pass over a charmcraft.yaml.
 */
final class ProjectReading {

	private static final String SUFFIX = "-framework";

	final List<String> warnings = new ArrayList<>();

	final List<Platform> platforms;

	@Nullable FrameworkProfile profile;

	Map<String, Object> project;

	private final YamlMapping file;

	private final List<String> problems;

	private ProjectReading(YamlMapping file, List<String> problems) {
		this.file = file;
		this.problems = problems;
		this.project = file.asMap();
		this.platforms = PlatformParser.parse(file, problems);
	}

	static ProjectReading read(YamlMapping file, Function<String, FrameworkProfile> profiles, List<String> problems) {
		ProjectReading reading = new ProjectReading(file, problems);
		List<String> extensions = file.strings("extensions");
		if (extensions.size() > 1) {
			problems.add("'extensions' must name one framework, but names " + String.join(", ", extensions));
		}
		else if (!extensions.isEmpty()) {
			reading.readExtension(extensions.get(0), profiles);
		}
		return reading;
	}

	private void readExtension(String extension, Function<String, FrameworkProfile> profiles) {
		FrameworkProfile framework = extension.endsWith(SUFFIX)
				? find(extension.substring(0, extension.length() - SUFFIX.length()), profiles) : null;
		if (framework == null) {
			this.problems.add("extension '%s' is not known".formatted(extension));
			return;
		}
		this.profile = framework;
		ProfileGeneration generation = generation(extension, framework);
		if (generation != null) {
			expand(new ExtensionExpander(framework, generation), framework);
		}
	}

	private static @Nullable FrameworkProfile find(String name, Function<String, FrameworkProfile> profiles) {
		try {
			return profiles.apply(name);
		}
		catch (NoSuchProfileException ex) {
			return null;
		}
	}

	private @Nullable ProfileGeneration generation(String extension, FrameworkProfile framework) {
		List<String> bases = this.platforms.stream().map(Platform::base).distinct().toList();
		if (bases.size() > 1) {
			this.problems.add("extension '%s' packs for one base, but the project has %s".formatted(extension,
					String.join(", ", bases)));
		}
		return (bases.size() == 1) ? generation(extension, framework, bases.get(0)) : null;
	}

	private @Nullable ProfileGeneration generation(String extension, FrameworkProfile framework, String base) {
		ProfileGeneration generation = framework.extension().generation(base);
		if (generation == null) {
			this.problems.add("extension '%s' does not support base '%s': use one of %s".formatted(extension, base,
					supported(framework)));
		}
		return generation;
	}

	private static String supported(FrameworkProfile framework) {
		List<String> bases = new ArrayList<>();
		framework.extension().generations().forEach((generation) -> bases.addAll(generation.bases()));
		return String.join(", ", bases);
	}

	private void expand(ExtensionExpander expander, FrameworkProfile framework) {
		new ExtensionRules(this.file, framework, expander.fixed(), this.problems).check();
		this.project = expander.expand(this.file);
		warn(framework);
	}

	private void warn(FrameworkProfile framework) {
		for (String name : this.file.mapping("config").mapping("options").keys()) {
			if (framework.option(name) == null && !framework.isUserDefined(name)) {
				this.warnings.add("option '%s' never reaches the application: %s keeps that name for itself; rename it"
					.formatted(name, framework.title()));
			}
		}
		for (String part : this.file.mapping("parts").keys()) {
			this.warnings.add("part '%s' is not built here: only charmcraft builds parts".formatted(part));
		}
	}

}
