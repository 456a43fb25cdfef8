package io.paascharm.test.kit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import io.paascharm.config.CharmConfig;
import io.paascharm.integration.CharmFacts;
import io.paascharm.metadata.CharmMetadata;
import io.paascharm.metadata.CharmOptions;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.metadata.YamlMapping;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.profile.ProfileLoader;
import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.CharmEndpoint;
import io.paascharm.test.model.charm.CharmOption;
import io.paascharm.test.model.charm.EndpointRole;
import io.paascharm.unit.UnitState;

/**
 * What the charm under test declares, for the controller and for the library.
 *
 * @param definition what the controller knows
 * @param metadata the endpoints as the library reads them
 * @param options the options as the library reads them
 * @param paasConfig what the charm project says of its workload
 * @param profile the framework
 */
record KitDeclaration(CharmDefinition definition, CharmMetadata metadata, CharmOptions options, PaasConfig paasConfig,
		FrameworkProfile profile) {

	/** Build tools run tests in the directory of the project. */
	private static final Path PROJECT = Path.of("");

	private static final Map<String, FrameworkProfile> PROFILES = new ConcurrentHashMap<>();

	static KitDeclaration of(String application, List<KitEndpoint> endpoints, KitCharmFacts charm) {
		FrameworkProfile profile = PROFILES.computeIfAbsent(charm.framework(),
				(name) -> new ProfileLoader(KitDeclaration.class.getClassLoader(), PROJECT).load(name));
		return new KitDeclaration(definition(application, endpoints, charm.options()),
				CharmMetadata.from(YamlMapping.of(CharmMetadata.FILE_NAME, metadata(application, endpoints))),
				CharmOptions.from(YamlMapping.of(CharmOptions.FILE_NAME, Map.of("options", options(charm.options())))),
				PaasConfig.from(YamlMapping.parse(PaasConfig.FILE_NAME, charm.paasConfig())), profile);
	}

	private static CharmDefinition definition(String application, List<KitEndpoint> endpoints,
			Map<String, Object> options) {
		Map<String, CharmEndpoint> declared = new TreeMap<>();
		for (KitEndpoint endpoint : endpoints) {
			declared.put(endpoint.name(),
					new CharmEndpoint(endpoint.name(), endpoint.simulatedRole(), endpoint.interfaceName(), 0));
		}
		Map<String, CharmOption> known = new TreeMap<>();
		options.forEach((name, value) -> known.put(name, new CharmOption(name, type(value), value)));
		return new CharmDefinition(application, declared, known, Map.of(), List.of(), List.of(), List.of());
	}

	private static Map<String, Object> metadata(String application, List<KitEndpoint> endpoints) {
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("name", application);
		for (EndpointRole role : EndpointRole.values()) {
			Map<String, Object> section = new LinkedHashMap<>();
			for (KitEndpoint endpoint : endpoints) {
				if (endpoint.simulatedRole() == role) {
					section.put(endpoint.name(), Map.of("interface", endpoint.interfaceName()));
				}
			}
			metadata.put(role.key(), section);
		}
		return metadata;
	}

	private static Map<String, Object> options(Map<String, Object> values) {
		Map<String, Object> options = new LinkedHashMap<>();
		values.forEach((name, value) -> options.put(name, Map.of("type", type(value))));
		return options;
	}

	private static String type(Object value) {
		if (value instanceof Boolean) {
			return "boolean";
		}
		if (value instanceof Double) {
			return "float";
		}
		return (value instanceof Long) ? "int" : "string";
	}

	CharmFacts facts(UnitState unit) {
		return new CharmFacts(this.metadata, this.profile, this.paasConfig, unit, () -> config(unit));
	}

	private CharmConfig config(UnitState unit) {
		return CharmConfig.of(this.profile, this.options, unit.config(), (uri) -> unit.secret(uri, null).values());
	}

}
