package io.paascharm.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.CharmFileException;
import io.paascharm.metadata.CharmMetadata;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileLoader;

/**
 * Reads the files in a charm's directory, again only when one of them was edited.
 */
public final class CharmSource {

	private static final List<String> FILES = List.of(CharmMetadata.FILE_NAME, CharmOptions.FILE_NAME,
			PaasConfig.FILE_NAME);

	private final String framework;

	private final Map<String, String> overrides;

	private @Nullable Charm charm;

	private List<String> stamp = List.of();

	/**
	 * Create a source.
	 * @param framework the name of the framework profile
	 * @param overrides variables that the charm project sets, renames or drops, as
	 * templates
	 */
	public CharmSource(String framework, Map<String, String> overrides) {
		this.framework = framework;
		this.overrides = Map.copyOf(overrides);
	}

	synchronized Charm read(Path directory) {
		List<String> current = stamp(directory);
		Charm known = this.charm;
		if (known != null && current.equals(this.stamp)) {
			return known;
		}
		Charm read = load(directory);
		this.charm = read;
		this.stamp = current;
		return read;
	}

	/**
	 * Return the name of the framework.
	 * @return the name of the profile
	 */
	public String framework() {
		return this.framework;
	}

	private Charm load(Path directory) {
		CharmMetadata metadata = CharmMetadata.read(directory);
		FrameworkProfile profile = new ProfileLoader(getClass().getClassLoader(), directory).load(this.framework);
		String container = profile.container(metadata.containers().keySet());
		if (container == null) {
			throw new CharmFileException(CharmMetadata.FILE_NAME, "containers",
					"must declare one of %s".formatted(profile.workload().containers()));
		}
		return new Charm(metadata, CharmOptions.read(directory), PaasConfig.read(directory), profile, container,
				this.overrides);
	}

	private static List<String> stamp(Path directory) {
		List<String> stamp = new ArrayList<>();
		stamp.add(directory.toString());
		for (String name : FILES) {
			stamp.add(stamp(directory, name));
		}
		return stamp;
	}

	private static String stamp(Path directory, String name) {
		Path file = directory.resolve(name);
		try {
			return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "absent";
		}
		catch (IOException ex) {
			throw new CharmFileException(name, "", "cannot be read");
		}
	}

}
