package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.it.PackedSamples;
import io.paascharm.test.model.charm.CharmFiles;

/**
 * A packed sample with an endpoint for every service, none of them required. Nothing of
 * the charm depends on its metadata before a hook runs.
 */
final class ProbeCharm {

	private ProbeCharm() {
	}

	/**
	 * Lay the charm out.
	 * @param framework the framework of the sample
	 * @param directory the directory to fill
	 * @param services the services
	 * @return the directory
	 * @throws IOException if a file cannot be read or written
	 */
	static Path layOut(ProbeFramework framework, Path directory, List<RealService> services) throws IOException {
		CharmFiles.layOut(PackedSamples.charm(framework.sample()), directory);
		Map<String, Object> endpoints = new LinkedHashMap<>();
		endpoints.put("postgresql", optional("postgresql_client"));
		Map<String, Object> options = new LinkedHashMap<>();
		for (RealService service : services) {
			endpoints.put(service.endpoint(), optional(service.interfaceName()));
			if (service.interfaceName().equals("oauth")) {
				options.put(service.endpoint() + "-redirect-path",
						Map.of("type", "string", "default", framework.callback(service.endpoint())));
				options.put(service.endpoint() + "-scopes",
						Map.of("type", "string", "default", "openid profile email"));
			}
		}
		add(directory.resolve("metadata.yaml"), "requires", endpoints);
		add(directory.resolve("config.yaml"), "options", options);
		return directory;
	}

	private static Map<String, Object> optional(String interfaceName) {
		return Map.of("interface", interfaceName, "optional", true, "limit", 1);
	}

	private static void add(Path file, String key, Map<String, Object> values) throws IOException {
		Files.writeString(file, Yaml.add(Files.readString(file), key, values));
	}

}
