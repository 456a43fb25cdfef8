package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

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
		Path file = directory.resolve("metadata.yaml");
		Map<String, Object> metadata = mapping(
				new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
		Map<String, Object> endpoints = mapping(metadata.get("requires"));
		services.forEach((service) -> endpoints.put(service.endpoint(),
				Map.of("interface", service.interfaceName(), "optional", true, "limit", 1)));
		metadata.put("requires", endpoints);
		Files.writeString(file, new Dump(DumpSettings.builder().build()).dumpToString(metadata));
		return directory;
	}

	private static Map<String, Object> mapping(Object tree) {
		Map<String, Object> mapping = new LinkedHashMap<>();
		((Map<?, ?>) tree).forEach((key, value) -> mapping.put((String) key, value));
		return mapping;
	}

}
