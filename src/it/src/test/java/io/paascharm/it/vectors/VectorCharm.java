package io.paascharm.it.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.test.model.charm.CharmFiles;

/**
 * Unpacked charm of a sample, whose definition each vector changes.
 */
final class VectorCharm {

	private static final List<String> DEFINITION = List.of("metadata", "config", "actions", "paas-config");

	private final Path directory;

	private final Map<String, Object> original = new HashMap<>();

	/**
	 * Unpack a charm.
	 * @param archive the {@code .charm} file
	 * @param directory the directory to fill
	 */
	VectorCharm(Path archive, Path directory) {
		this.directory = directory;
		CharmFiles.layOut(archive, directory);
		for (String name : DEFINITION) {
			try {
				Path file = file(name);
				this.original.put(name,
						Files.exists(file) ? Trees.mapping(Trees.yaml(Files.readString(file))) : Map.of());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private Path file(String name) {
		return this.directory.resolve(name + ".yaml");
	}

	/**
	 * Change what the charm declares.
	 * @param changes what is laid over the charm's YAML files one after the other, by
	 * name without {@code .yaml}
	 * @return the charm directory
	 */
	Path redefine(List<Map<String, Object>> changes) {
		for (String name : DEFINITION) {
			try {
				Map<String, Object> definition = Trees.mapping(this.original.get(name));
				for (Map<String, Object> change : changes) {
					definition = Trees.merge(definition, change.get(name));
				}
				Files.writeString(file(name), Trees.yaml(definition));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this.directory;
	}

}
