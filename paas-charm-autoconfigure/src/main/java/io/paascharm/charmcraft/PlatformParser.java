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
			this.problems
				.add("'platforms' is required, as in 'platforms: {amd64: }', together with 'base: ubuntu@24.04'");
		}
		for (String label : platforms.keys()) {
			YamlMapping platform = platforms.mapping(label);
			List<String> buildOn = strings(platform, "build-on", label);
			List<String> buildFor = strings(platform, "build-for", label);
			if (buildFor.size() != 1) {
				this.problems.add("platform '%s' must have one item in 'build-for'".formatted(label));
			}
			else {
				parsePlatform(label, base, buildOn, buildFor.get(0));
			}
		}
	}

	private static List<String> strings(YamlMapping platform, String key, String otherwise) {
		if (!platform.has(key)) {
			return List.of(otherwise);
		}
		return (platform.value(key) instanceof String text) ? List.of(text) : platform.strings(key);
	}

	private void parsePlatform(String label, @Nullable String base, List<String> buildOn, String buildFor) {
		int colon = buildFor.lastIndexOf(':');
		String ownBase = (colon >= 0) ? buildFor.substring(0, colon) : base;
		String architecture = buildFor.substring(colon + 1);
		if (ownBase == null || ownBase.indexOf('@') < 1 || ownBase.endsWith("@")) {
			this.problems
				.add("platform '%s' has no base: write 'base: ubuntu@24.04' beside 'platforms'".formatted(label));
		}
		else if (isArchitecture(label, architecture)) {
			int at = ownBase.indexOf('@');
			List<String> hosts = buildOn.stream().map((host) -> host.substring(host.lastIndexOf(':') + 1)).toList();
			this.platforms
				.add(new Platform(label, ownBase.substring(0, at), ownBase.substring(at + 1), hosts, architecture));
		}
	}

	private boolean isArchitecture(String label, String architecture) {
		if (architecture.equals("all")) {
			this.problems
				.add("platform '%s' must build for one architecture, not for 'all': the charm carries a Java runtime"
					.formatted(label));
			return false;
		}
		if (!ARCHITECTURES.contains(architecture)) {
			this.problems
				.add("platform '%s' is for '%s', which is no architecture of Juju".formatted(label, architecture));
			return false;
		}
		return true;
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
		List<String> architectures = strings(base, "architectures", "amd64");
		String label = name + "-" + channel + "-" + String.join("-", architectures);
		if (!BASES_OF_OLD.contains(channel)) {
			this.problems.add("'bases' ends with 22.04: for '%s' write 'base: %s@%s' and 'platforms'".formatted(channel,
					name, channel));
		}
		else if (architectures.size() != 1) {
			this.problems
				.add("base '%s' must name one architecture: the charm carries a Java runtime".formatted(label));
		}
		else if (isArchitecture(label, architectures.get(0))) {
			this.platforms.add(new Platform(label, name, channel, architectures, architectures.get(0)));
		}
	}

}
