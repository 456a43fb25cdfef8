package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The files of a charm that Juju, Charmhub and people read.
 */
final class CharmFiles {

	private static final List<String> PLAIN = List.of("LICENSE", "README.md", "icon.svg", "paas-config.yaml",
			"version");

	private static final List<String> DIRECTORIES = List.of("cos", "cos_custom");

	private final Path charm;

	CharmFiles(Path charm) {
		this.charm = charm;
	}

	/**
	 * Writes what charmcraft.yaml says.
	 * @param description the expanded content of charmcraft.yaml
	 */
	void writeDescription(CharmDescription description) {
		write("metadata.yaml", description.metadata());
		if (!description.config().isEmpty()) {
			write("config.yaml", description.config());
		}
		if (!description.actions().isEmpty()) {
			write("actions.yaml", description.actions());
		}
	}

	/**
	 * Writes the manifest: without a base in it Juju refuses the charm.
	 * @param platform the platform that the charm is packed for
	 * @param time the time of everything in the charm
	 */
	void writeManifest(Platform platform, Instant time) {
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("charmcraft-started-at", time.toString());
		manifest.put("bases", List.of(ordered("name", platform.base(), "channel", platform.channel(), "architectures",
				List.of(platform.architecture()))));
		manifest.put("analysis", Map.of("attributes", List.of(ordered("name", "language", "result", "unknown"),
				ordered("name", "framework", "result", "unknown"))));
		write("manifest.yaml", manifest);
	}

	private Map<String, Object> ordered(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i].toString(), pairs[i + 1]);
		}
		return map;
	}

	private void write(String name, Map<String, Object> content) {
		DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
		try {
			Files.writeString(this.charm.resolve(name), new Dump(settings).dumpToString(content));
		}
		catch (IOException ex) {
			throw new PackagingException("write", this.charm.resolve(name), ex);
		}
	}

	/**
	 * Copies the files that a project may have beside its charmcraft.yaml.
	 * @param project the project's directory
	 */
	void copyFrom(Path project) {
		try {
			for (String name : PLAIN) {
				if (Files.isRegularFile(project.resolve(name))) {
					Files.copy(project.resolve(name), this.charm.resolve(name), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		catch (IOException ex) {
			throw new PackagingException("copy files of", project, ex);
		}
		for (String name : DIRECTORIES) {
			FileTree.of(List.of(project.resolve(name))).copyTo(this.charm.resolve(name));
		}
	}

}
