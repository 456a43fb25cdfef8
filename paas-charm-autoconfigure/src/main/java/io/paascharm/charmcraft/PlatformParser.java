package io.paascharm.charmcraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.YamlMapping;

/**
 * Reads the platforms of a project in each of the three ways to write them: {@code base}
 * with {@code platforms}, {@code platforms} that name their base, and {@code bases}.
 */
final class PlatformParser {

	private static final Set<String> ARCHITECTURES = Set.of("amd64", "arm64", "armhf", "i386", "ppc64el", "riscv64",
			"s390x");

	private static final Set<String> BASES_OF_OLD = Set.of("18.04", "20.04", "22.04");

	private final List<String> problems;

	private final List<Platform> platforms = new ArrayList<>();

	private PlatformParser(List<String> problems) {
		this.problems = problems;
	}

	static List<Platform> parse(YamlMapping project, List<String> problems) {
		PlatformParser parser = new PlatformParser(problems);
		if (project.has("bases")) {
			parser.parseBases(project);
		}
		else {
			parser.parsePlatforms(project.optionalString("base"), project.mapping("platforms"));
		}
		return List.copyOf(parser.platforms);
	}

	private void parsePlatforms(@Nullable String base, YamlMapping platforms) {
		if (platforms.keys().isEmpty()) {
			problem("'platforms' is required, as in 'platforms: {amd64: }', together with 'base: ubuntu@24.04'");
		}
		for (String label : platforms.keys()) {
			parsePlatform(label, base, platforms.mapping(label));
		}
	}

	private void problem(String text, Object... facts) {
		this.problems.add(text.formatted(facts));
	}

	private void parsePlatform(String label, @Nullable String base, YamlMapping platform) {
		List<String> buildOn = strings(platform, "build-on", label);
		List<String> buildFor = strings(platform, "build-for", label);
		if (buildFor.size() != 1) {
			problem("platform '%s' must have one item in 'build-for'", label);
			return;
		}
		int colon = buildFor.get(0).lastIndexOf(':');
		String ownBase = (colon >= 0) ? buildFor.get(0).substring(0, colon) : base;
		addPlatform(label, ownBase, buildOn, buildFor.get(0).substring(colon + 1));
	}

	private static List<String> strings(YamlMapping platform, String key, String otherwise) {
		if (!platform.has(key)) {
			return List.of(otherwise);
		}
		return (platform.value(key) instanceof String text) ? List.of(text) : platform.strings(key);
	}

	private void addPlatform(String label, @Nullable String base, List<String> buildOn, String architecture) {
		int at = (base != null) ? base.indexOf('@') : -1;
		if (base == null || at < 1 || base.endsWith("@")) {
			problem("platform '%s' has no base: write 'base: ubuntu@24.04' beside 'platforms'", label);
		}
		else if (isArchitecture(label, architecture)) {
			List<String> hosts = buildOn.stream().map((host) -> host.substring(host.lastIndexOf(':') + 1)).toList();
			this.platforms.add(new Platform(label, base.substring(0, at), base.substring(at + 1), hosts, architecture));
		}
	}

	private boolean isArchitecture(String label, String architecture) {
		if (architecture.equals("all")) {
			problem("platform '%s' must build for one architecture, not for 'all': the charm carries a Java runtime",
					label);
		}
		else if (!ARCHITECTURES.contains(architecture)) {
			problem("platform '%s' is for '%s', which is no architecture of Juju", label, architecture);
		}
		return ARCHITECTURES.contains(architecture);
	}

	private void parseBases(YamlMapping project) {
		for (YamlMapping entry : project.mappings("bases")) {
			List<YamlMapping> runOn = entry.has("run-on") ? entry.mappings("run-on") : List.of(entry);
			for (YamlMapping base : runOn) {
				parseBase(base);
			}
		}
	}

	private void parseBase(YamlMapping base) {
		String name = base.string("name");
		String channel = String.valueOf(base.value("channel"));
		if (BASES_OF_OLD.contains(channel)) {
			addPlatform(name, channel, strings(base, "architectures", "amd64"));
		}
		else {
			problem("'bases' ends with 22.04: for '%s' write 'base: %s@%s' and 'platforms'", channel, name, channel);
		}
	}

	private void addPlatform(String base, String channel, List<String> architectures) {
		String label = base + "-" + channel + "-" + String.join("-", architectures);
		if (architectures.size() != 1) {
			problem("base '%s' must name one architecture: the charm carries a Java runtime", label);
		}
		else if (isArchitecture(label, architectures.get(0))) {
			this.platforms.add(new Platform(label, base, channel, architectures, architectures.get(0)));
		}
	}

}
