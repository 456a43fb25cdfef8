package io.paascharm.test.model.charm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Action that actions.yaml declares.
 *
 * @param name the name of the action
 * @param parameters the JSON schema of every parameter, by name
 * @param required the parameters that must be given
 * @param additional whether parameters that are not declared are taken
 */
public record CharmAction(String name, Map<String, Map<String, Object>> parameters, List<String> required,
		boolean additional) {

	/**
	 * Validate parameters as Juju does before it queues an action.
	 * @param given what the operator gave, by name
	 * @return these and the defaults of the others, sorted
	 * @throws InconsistentModelException if a parameter is missing, unknown or not as
	 * declared
	 */
	public Map<String, Object> complete(Map<String, ?> given) {
		Map<String, Object> values = defaults();
		values.putAll(given);
		for (String name : this.required) {
			if (!values.containsKey(name)) {
				throw refused("parameter '%s' is required".formatted(name));
			}
		}
		given.forEach(this::check);
		return values;
	}

	private Map<String, Object> defaults() {
		Map<String, Object> defaults = new TreeMap<>();
		this.parameters.forEach((name, schema) -> {
			Object value = schema.get("default");
			if (value != null) {
				defaults.put(name, value);
			}
		});
		return defaults;
	}

	private void check(String name, Object value) {
		Map<String, Object> schema = this.parameters.get(name);
		if (schema != null) {
			check(name, schema, value);
		}
		else if (!this.additional) {
			throw refused("parameter '%s' is not declared in actions.yaml".formatted(name));
		}
	}

	private void check(String name, Map<String, Object> schema, Object value) {
		if (schema.get("type") instanceof String type && !isOf(type, value)) {
			throw refused("parameter '%s' must be of type %s, given '%s'".formatted(name, type, value));
		}
		if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
			throw refused("parameter '%s' must be one of %s, given '%s'".formatted(name, values, value));
		}
		checkRange(name, schema, value);
	}

	private void checkRange(String name, Map<String, Object> schema, Object value) {
		if (!(value instanceof Number number)) {
			return;
		}
		if (schema.get("minimum") instanceof Number least && number.doubleValue() < least.doubleValue()) {
			throw refused("parameter '%s' must be at least %s, given '%s'".formatted(name, least, value));
		}
		if (schema.get("maximum") instanceof Number most && number.doubleValue() > most.doubleValue()) {
			throw refused("parameter '%s' must be at most %s, given '%s'".formatted(name, most, value));
		}
	}

	private static boolean isOf(String type, Object value) {
		return switch (type) {
			case "string" -> value instanceof String;
			case "integer" -> value instanceof Integer || value instanceof Long;
			case "number" -> value instanceof Number;
			case "boolean" -> value instanceof Boolean;
			case "array" -> value instanceof List;
			case "object" -> value instanceof Map;
			default -> true;
		};
	}

	private InconsistentModelException refused(String reason) {
		return new InconsistentModelException("run action '%s'".formatted(this.name), reason);
	}

}
