package io.paascharm.metadata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What metadata.yaml declares. All maps keep the order in which the file is written.
 *
 * @param name the name of the charm
 * @param summary the one line about the charm, empty if there is none
 * @param requires the endpoints below {@code requires}, by name
 * @param provides the endpoints below {@code provides}, by name
 * @param peers the endpoints below {@code peers}, by name
 * @param containers the image resource of each workload container, by the name of the
 * container; empty text if a container names none
 * @param resources the type of each resource, such as {@code oci-image}, by name
 */
public record CharmMetadata(String name, String summary, Map<String, EndpointMetadata> requires,
		Map<String, EndpointMetadata> provides, Map<String, EndpointMetadata> peers, Map<String, String> containers,
		Map<String, String> resources) {

	/**
	 * Name of the file in a charm's directory.
	 */
	public static final String FILE_NAME = "metadata.yaml";

	/**
	 * Read metadata.yaml.
	 * @param charmDirectory the directory of the unpacked charm
	 * @return what the file declares
	 * @throws CharmFileException if the file is missing, cannot be read or is wrong
	 */
	public static CharmMetadata read(Path charmDirectory) {
		return from(YamlMapping.read(charmDirectory.resolve(FILE_NAME)));
	}

	/**
	 * Take the declarations from a mapping.
	 * @param file the mapping at the root of metadata.yaml
	 * @return what the file declares
	 * @throws CharmFileException if a declaration is wrong
	 */
	public static CharmMetadata from(YamlMapping file) {
		return new CharmMetadata(file.string("name"), file.string("summary", ""),
				EndpointMetadata.readAll(file, "requires", Role.REQUIRER),
				EndpointMetadata.readAll(file, "provides", Role.PROVIDER),
				EndpointMetadata.readAll(file, "peers", Role.PEER), strings(file, "containers", "resource"),
				strings(file, "resources", "type"));
	}

	private static Map<String, String> strings(YamlMapping file, String section, String key) {
		YamlMapping mapping = file.mapping(section);
		Map<String, String> strings = new LinkedHashMap<>();
		for (String name : mapping.keys()) {
			strings.put(name, mapping.mapping(name).string(key, ""));
		}
		return Collections.unmodifiableMap(strings);
	}

	/**
	 * Return an endpoint.
	 * @param endpoint the name of the endpoint
	 * @return the endpoint in whichever role, null if it is not declared
	 */
	public @Nullable EndpointMetadata endpoint(String endpoint) {
		for (Map<String, EndpointMetadata> endpoints : List.of(this.requires, this.provides, this.peers)) {
			EndpointMetadata metadata = endpoints.get(endpoint);
			if (metadata != null) {
				return metadata;
			}
		}
		return null;
	}

	/**
	 * Return the required endpoints of an interface.
	 * @param interfaceName the name of the interface
	 * @return the endpoints as written, empty if there is none
	 */
	public List<EndpointMetadata> requirersOf(String interfaceName) {
		List<EndpointMetadata> endpoints = new ArrayList<>();
		for (EndpointMetadata endpoint : this.requires.values()) {
			if (endpoint.interfaceName().equals(interfaceName)) {
				endpoints.add(endpoint);
			}
		}
		return endpoints;
	}

	/**
	 * Return whether an endpoint is that of a peer relation.
	 * @param endpoint the name of the endpoint
	 * @return false also for an endpoint that is not declared
	 */
	public boolean isPeer(String endpoint) {
		return this.peers.containsKey(endpoint);
	}

}
