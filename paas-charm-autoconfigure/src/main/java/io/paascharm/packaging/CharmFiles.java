package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import io.paascharm.charmcraft.CharmYaml;
import io.paascharm.charmcraft.CharmcraftProject;
import io.paascharm.cos.CosDirectory;

/**
 * The files of a charm that Juju, Charmhub and people read.
 */
final class CharmFiles {

	private static final List<String> PLAIN = List.of("LICENSE", "README.md", "icon.svg", "paas-config.yaml",
			"version");

	private static final List<String> DIRECTORIES = List.of(CosDirectory.NAME, CosDirectory.CUSTOM, "profiles");

	private final Path charm;

	CharmFiles(Path charm) {
		this.charm = charm;
	}

	/**
	 * Writes what charmcraft.yaml says.
	 * @param project the project, expanded
	 */
	void writeDescription(CharmcraftProject project) {
		write("metadata.yaml", project.metadata());
		if (!project.config().isEmpty()) {
			write("config.yaml", project.config());
		}
		if (!project.actions().isEmpty()) {
			write("actions.yaml", project.actions());
		}
	}

	/**
	 * Writes a file of the charm.
	 * @param name the name of the file
	 * @param content what it says
	 */
	void write(String name, Map<String, Object> content) {
		try {
			Files.writeString(this.charm.resolve(name), CharmYaml.write(content));
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
