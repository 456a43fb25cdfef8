package io.paascharm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import io.paascharm.test.model.charm.CharmFiles;

/**
 * Our charm with other endpoints than it was packed with: it reads at run time what its
 * metadata declares.
 */
final class EndpointsCharm {

	private static final List<String> ROLES = List.of("provides", "requires");

	private final Path archive;

	private final Path directory;

	/**
	 * Create the charm's maker.
	 * @param archive the packed charm
	 * @param directory the directory for those that are made of it
	 */
	EndpointsCharm(Path archive, Path directory) {
		this.archive = archive;
		this.directory = directory;
	}

	/**
	 * Make a charm.
	 * @param application the name of its application
	 * @param endpoints the name of the file with its endpoints, {@code all} or
	 * {@code one}
	 * @return the charm
	 */
	Contestant prepare(String application, String endpoints) {
		Path charm = this.directory.resolve(endpoints);
		try {
			CharmFiles.delete(charm);
			CharmFiles.layOut(this.archive, charm);
			Map<String, Object> declared = declared(endpoints);
			Path metadata = charm.resolve("metadata.yaml");
			Map<String, Object> content = mapping(Files.readString(metadata));
			ROLES.forEach((role) -> content.remove(role));
			content.putAll(declared);
			Files.writeString(metadata, new Dump(DumpSettings.builder().build()).dumpToString(content));
			return new Contestant(application,
					"%s with %d endpoints".formatted(this.archive.getFileName(), count(content)), charm,
					PackedSize.of(this.archive), false);
		}
		catch (IOException ex) {
			throw BenchException.of("make the charm '%s'".formatted(charm), ex);
		}
	}

	/**
	 * Read the endpoints of a file.
	 * @param endpoints the name of the file
	 * @return the sections of metadata.yaml that it has
	 * @throws IOException if it cannot be read
	 */
	static Map<String, Object> declared(String endpoints) throws IOException {
		try (InputStream content = EndpointsCharm.class.getResourceAsStream("endpoints/" + endpoints + ".yaml")) {
			if (content == null) {
				throw new IOException("resource '%s' is missing".formatted(endpoints));
			}
			return mapping(new String(content.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static Map<String, Object> mapping(String yaml) {
		Map<String, Object> mapping = new LinkedHashMap<>();
		((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml))
			.forEach((key, value) -> mapping.put(String.valueOf(key), value));
		return mapping;
	}

	private static int count(Map<String, Object> metadata) {
		return Stream.of("provides", "requires", "peers")
			.mapToInt((role) -> (metadata.get(role) instanceof Map<?, ?> endpoints) ? endpoints.size() : 0)
			.sum();
	}

}
