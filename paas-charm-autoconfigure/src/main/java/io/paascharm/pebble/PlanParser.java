package io.paascharm.pebble;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Parser of the plan as Pebble writes it.
 */
final class PlanParser {

	private static final String CALL = "GET /v1/plan";

	private PlanParser() {
	}

	static Plan parse(String yaml) {
		Object root = load(yaml);
		if (root == null) {
			return new Plan(Map.of(), Map.of(), Map.of());
		}
		if (!(root instanceof Map<?, ?> sections)) {
			throw new PebbleParseException(CALL, "not a map", null);
		}
		Map<String, ServiceSpec> services = new LinkedHashMap<>();
		section(sections, "services").forEach((name, fields) -> services.put(name, service(name, fields)));
		return new Plan(services, section(sections, "checks"), section(sections, "log-targets"));
	}

	private static @Nullable Object load(String yaml) {
		try {
			return new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build()).loadFromString(yaml);
		}
		catch (YamlEngineException ex) {
			// The parser's message, and so the cause, would quote the plan
			throw new PebbleParseException(CALL, "not YAML", null);
		}
	}

	private static Map<String, Object> section(Map<?, ?> sections, String name) {
		Object section = sections.get(name);
		if (section == null) {
			return Map.of();
		}
		if (section instanceof Map<?, ?> entries) {
			return Values.copyOf(entries);
		}
		throw new PebbleParseException(CALL, "'%s' is not a map".formatted(name), null);
	}

	private static ServiceSpec service(String name, Object fields) {
		if (fields instanceof Map<?, ?> map) {
			return new ServiceSpec(name, Values.copyOf(map));
		}
		throw new PebbleParseException(CALL, "service '%s' is not a map".formatted(name), null);
	}

}
