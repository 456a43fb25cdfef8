package io.paascharm.test.model.charm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reader of the three files that declare a charm to Juju.
 */
final class CharmDefinitionReader {

	private final Path directory;

	CharmDefinitionReader(Path directory) {
		this.directory = directory;
	}

	CharmDefinition read() {
		Map<String, Object> metadata = load("metadata.yaml");
		if (!(metadata.get("name") instanceof String name)) {
			throw refused("metadata.yaml is missing or has no name");
		}
		return new CharmDefinition(name, endpoints(metadata), options(), actions(), keys(metadata, "containers"),
				keys(metadata, "resources"), keys(metadata, "storage"));
	}

	private Map<String, Object> load(String file) {
		Path path = this.directory.resolve(file);
		if (!Files.exists(path)) {
			return Map.of();
		}
		try (InputStream in = Files.newInputStream(path)) {
			LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).setLabel(file).build();
			return map(new Load(settings).loadFromInputStream(in));
		}
		catch (IOException | YamlEngineException ex) {
			throw refused("%s cannot be read: %s".formatted(file, ex.getMessage()));
		}
	}

	private Map<String, CharmEndpoint> endpoints(Map<String, Object> metadata) {
		Map<String, CharmEndpoint> endpoints = new TreeMap<>();
		for (EndpointRole role : EndpointRole.values()) {
			map(metadata.get(role.key())).forEach((name, value) -> {
				if (endpoints.put(name, endpoint(name, role, value)) != null) {
					throw refused("endpoint '%s' is declared twice in metadata.yaml".formatted(name));
				}
			});
		}
		return endpoints;
	}

	private CharmEndpoint endpoint(String name, EndpointRole role, @Nullable Object value) {
		if (value instanceof String text) {
			return new CharmEndpoint(name, role, text, 0);
		}
		Map<String, Object> declared = map(value);
		if (!(declared.get("interface") instanceof String interfaceName)) {
			throw refused("endpoint '%s' in metadata.yaml has no interface".formatted(name));
		}
		int limit = (declared.get("limit") instanceof Number number) ? number.intValue() : 0;
		return new CharmEndpoint(name, role, interfaceName, limit);
	}

	private Map<String, CharmOption> options() {
		Map<String, CharmOption> options = new TreeMap<>();
		map(load("config.yaml").get("options")).forEach((name, value) -> options.put(name, option(name, map(value))));
		return options;
	}

	private CharmOption option(String name, Map<String, Object> declared) {
		if (!(declared.get("type") instanceof String type)
				|| !List.of("string", "int", "float", "boolean", "secret").contains(type)) {
			throw refused("option '%s' in config.yaml has no type that Juju knows".formatted(name));
		}
		return option(name, type, declared.get("default"));
	}

	private CharmOption option(String name, String type, @Nullable Object declared) {
		CharmOption option = new CharmOption(name, type, null);
		if (declared == null) {
			return option;
		}
		if (!isOf(type, declared)) {
			throw refused("the default of option '%s' in config.yaml is not of type %s".formatted(name, type));
		}
		return new CharmOption(name, type, option.parse(declared.toString()));
	}

	private static boolean isOf(String type, Object value) {
		return switch (type) {
			case "int" -> value instanceof Integer || value instanceof Long;
			case "float" -> value instanceof Number;
			case "boolean" -> value instanceof Boolean;
			default -> value instanceof String;
		};
	}

	private Map<String, CharmAction> actions() {
		Map<String, CharmAction> actions = new TreeMap<>();
		load("actions.yaml").forEach((name, value) -> actions.put(name, action(name, map(value))));
		return actions;
	}

	private static CharmAction action(String name, Map<String, Object> declared) {
		Map<String, Map<String, Object>> parameters = new TreeMap<>();
		map(declared.get("params")).forEach((parameter, schema) -> parameters.put(parameter, map(schema)));
		List<String> required = new ArrayList<>();
		if (declared.get("required") instanceof List<?> list) {
			list.forEach((item) -> required.add(item.toString()));
		}
		boolean additional = !Boolean.FALSE.equals(declared.get("additionalProperties"));
		return new CharmAction(name, parameters, required, additional);
	}

	private List<String> keys(Map<String, Object> metadata, String key) {
		return List.copyOf(map(metadata.get(key)).keySet());
	}

	private static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> read) {
			read.forEach((key, item) -> map.put(String.valueOf(key), item));
		}
		return map;
	}

	private InconsistentModelException refused(String reason) {
		return new InconsistentModelException("read the charm in '%s'".formatted(this.directory), reason);
	}

}
