package io.paascharm.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Endpoint that a charm declares in metadata.yaml.
 *
 * @param name the name of the endpoint
 * @param interfaceName the name of the interface, such as {@code postgresql_client}
 * @param role the side that the charm takes
 * @param required whether the charm must not run without it: the opposite of what
 * metadata says of {@code optional}, null if it says nothing
 * @param limit the largest number of relations, null if there is none
 */
public record EndpointMetadata(String name, String interfaceName, Role role, @Nullable Boolean required,
		@Nullable Integer limit) {

	static Map<String, EndpointMetadata> readAll(YamlMapping file, String key, Role role) {
		YamlMapping mapping = file.mapping(key);
		Map<String, EndpointMetadata> endpoints = new LinkedHashMap<>();
		for (String name : mapping.keys()) {
			endpoints.put(name, read(mapping, name, role));
		}
		return Collections.unmodifiableMap(endpoints);
	}

	private static EndpointMetadata read(YamlMapping endpoints, String name, Role role) {
		if (endpoints.value(name) instanceof String interfaceName) {
			return new EndpointMetadata(name, interfaceName, role, null, null);
		}
		YamlMapping endpoint = endpoints.mapping(name);
		Boolean optional = endpoint.bool("optional");
		return new EndpointMetadata(name, endpoint.string("interface"), role, (optional != null) ? !optional : null,
				endpoint.integer("limit"));
	}

}
