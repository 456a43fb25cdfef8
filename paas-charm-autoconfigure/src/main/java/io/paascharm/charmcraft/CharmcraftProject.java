package io.paascharm.charmcraft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;

/**
 * A project with a charmcraft.yaml, its extension expanded. The documents are those of a
 * packed charm, as plain collections in the order in which they are written; see
 * {@link CharmYaml}.
 */
public final class CharmcraftProject {

	/**
	 * Name of the file in a project's directory.
	 */
	public static final String FILE_NAME = "charmcraft.yaml";

	private final Path directory;

	private final Map<String, Object> project;

	private final @Nullable FrameworkProfile profile;

	private final List<Platform> platforms;

	private final List<String> warnings;

	CharmcraftProject(Path directory, ProjectReading reading) {
		this.directory = directory;
		this.project = Collections.unmodifiableMap(reading.project);
		this.profile = reading.profile;
		this.platforms = List.copyOf(reading.platforms);
		this.warnings = List.copyOf(reading.warnings);
	}

	/**
	 * Read a project.
	 * @param projectDirectory the directory that holds charmcraft.yaml
	 * @param profiles gives the descriptor of a framework by its name; called for the
	 * extension {@code <name>-framework}
	 * @return the project
	 * @throws CharmcraftException if no charm can be packed from it, with all reasons
	 * @throws io.paascharm.metadata.CharmFileException if a file cannot be read, or a
	 * value in it has not the shape that its key demands
	 */
	public static CharmcraftProject read(Path projectDirectory, Function<String, FrameworkProfile> profiles) {
		YamlMapping file = YamlMapping.read(projectDirectory.resolve(FILE_NAME));
		if (file.keys().isEmpty()) {
			throw new CharmcraftException(List.of("the file is missing or empty"));
		}
		List<String> problems = new ArrayList<>();
		ProjectReading reading = ProjectReading.read(file, profiles, problems);
		CharmcraftProject project = new CharmcraftProject(projectDirectory, reading);
		project.check(problems);
		return project;
	}

	private void check(List<String> problems) {
		if (problems.isEmpty()) {
			CharmRules.check(this, problems);
			ProjectFileRules.check(this.directory, this.profile, problems);
		}
		if (!problems.isEmpty()) {
			throw new CharmcraftException(problems);
		}
	}

	/**
	 * Return the name of the charm.
	 * @return the name
	 */
	public String name() {
		return String.valueOf(metadata().get("name"));
	}

	/**
	 * Return the framework whose extension the project names.
	 * @return the descriptor, null if the project writes everything out
	 */
	public @Nullable FrameworkProfile profile() {
		return this.profile;
	}

	/**
	 * Return the content of metadata.yaml.
	 * @return the document; that of a metadata.yaml beside charmcraft.yaml, if there is
	 * one
	 */
	public Map<String, Object> metadata() {
		return document("metadata.yaml", CharmDocuments.metadata(this.project));
	}

	/**
	 * Return the content of config.yaml.
	 * @return the document with the key {@code options}, empty if the charm has no
	 * options
	 */
	public Map<String, Object> config() {
		return document("config.yaml", CharmDocuments.section(this.project, "config"));
	}

	/**
	 * Return the content of actions.yaml.
	 * @return the actions by name, empty if the charm has none
	 */
	public Map<String, Object> actions() {
		return document("actions.yaml", CharmDocuments.section(this.project, "actions"));
	}

	private Map<String, Object> document(String file, Map<String, Object> generated) {
		Path own = this.directory.resolve(file);
		return Files.isRegularFile(own) ? new LinkedHashMap<>(YamlMapping.read(own).asMap()) : generated;
	}

	/**
	 * Return the content of manifest.yaml.
	 * @param platform the platform that is packed
	 * @param toolVersion the version of the tool that packs
	 * @param startedAt the time to record as the start of packing
	 * @return the document
	 */
	public Map<String, Object> manifest(Platform platform, String toolVersion, Instant startedAt) {
		return CharmDocuments.manifest(platform, toolVersion, startedAt);
	}

	/**
	 * Return the platforms to pack for.
	 * @return the platforms as written, at least one
	 */
	public List<Platform> platforms() {
		return this.platforms;
	}

	/**
	 * Return what is allowed but does not do what it seems to.
	 * @return one sentence each
	 */
	public List<String> warnings() {
		return this.warnings;
	}

	/**
	 * Return the whole charmcraft.yaml with its extension expanded.
	 * @return the document without the key {@code extensions}
	 */
	public Map<String, Object> expanded() {
		return this.project;
	}

}
