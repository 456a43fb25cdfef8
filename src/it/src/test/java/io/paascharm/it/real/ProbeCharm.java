package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.test.model.charm.CharmFiles;

/**
 * The packed Flask sample with an endpoint for every service. Nothing of the charm
 * depends on its metadata before a hook runs.
 */
final class ProbeCharm {

	private ProbeCharm() {
	}

	/**
	 * Lay the charm out.
	 * @param archive the packed sample
	 * @param directory the directory to fill
	 * @param services the services
	 * @return the directory
	 * @throws IOException if a file cannot be read or written
	 */
	static Path layOut(Path archive, Path directory, List<RealService> services) throws IOException {
		CharmFiles.layOut(archive, directory);
		Map<String, Object> endpoints = new LinkedHashMap<>();
		Map<String, Object> options = new LinkedHashMap<>();
		for (RealService service : services) {
			endpoints.put(service.endpoint(),
					Map.of("interface", service.interfaceName(), "optional", true, "limit", 1));
			if (service.interfaceName().equals("oauth")) {
				options.put(service.endpoint() + "-redirect-path", Map.of("type", "string", "default", "/callback"));
				options.put(service.endpoint() + "-scopes",
						Map.of("type", "string", "default", "openid profile email"));
			}
		}
		add(directory.resolve("metadata.yaml"), "requires", endpoints);
		add(directory.resolve("config.yaml"), "options", options);
		return directory;
	}

	private static void add(Path file, String key, Map<String, Object> values) throws IOException {
		Files.writeString(file, Yaml.add(Files.readString(file), key, values));
	}

}
