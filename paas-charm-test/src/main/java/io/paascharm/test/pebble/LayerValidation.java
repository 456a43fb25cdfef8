package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What Pebble demands of a single layer.
 */
final class LayerValidation {

	private static final Set<String> ACTIONS = Set.of("", "restart", "shutdown", "ignore");

	private LayerValidation() {
	}

	static void validate(Layer layer) {
		if (layer.label().startsWith("pebble-")) {
			throw new PlanException("cannot use reserved label prefix \"pebble-\"");
		}
		layer.services().forEach(LayerValidation::validateService);
		layer.checks().forEach(LayerValidation::validateCheck);
		layer.logTargets().forEach(LayerValidation::validateLogTarget);
	}

	private static void validateService(String name, Map<String, Object> fields) {
		validateServiceName(name);
		checkCommand(name, PlanValues.text(fields.get("command")));
		checkAction(name, "on-success", PlanValues.text(fields.get("on-success")), "failure-shutdown");
		checkAction(name, "on-failure", PlanValues.text(fields.get("on-failure")), "success-shutdown");
		for (String action : PlanValues.textMap(fields.get("on-check-failure")).values()) {
			checkAction(name, "on-check-failure", action, "success-shutdown");
		}
		checkBackoff(name, fields.get("backoff-factor"));
	}

	private static void validateServiceName(String name) {
		if (name.isEmpty()) {
			throw new PlanException("cannot use empty string as service name");
		}
		if (name.equals("pebble")) {
			throw new PlanException("cannot use reserved service name \"pebble\"");
		}
		if (name.startsWith("-")) {
			throw new PlanException("cannot use service name \"%s\": starting with \"-\" not allowed".formatted(name));
		}
	}

	private static void checkBackoff(String name, @Nullable Object value) {
		if (value instanceof Double factor && factor < 1) {
			throw new PlanException(
					"plan service \"%s\" backoff-factor must be 1.0 or greater, not %s".formatted(name, factor));
		}
	}

	private static void checkCommand(String name, String command) {
		try {
			CommandLine.parse(name, command);
		}
		catch (PlanException ex) {
			throw new PlanException("plan service \"%s\" command invalid: %s".formatted(name, ex.getMessage()));
		}
	}

	private static void checkAction(String name, String field, String action, String also) {
		if (!ACTIONS.contains(action) && !action.equals(also)) {
			throw new PlanException("plan service \"%s\" %s action \"%s\" invalid".formatted(name, field, action));
		}
	}

	private static void validateCheck(String name, Map<String, Object> fields) {
		if (name.isEmpty()) {
			throw new PlanException("cannot use empty string as check name");
		}
		checkChoice(name, "level", fields, "alive", "ready");
		checkChoice(name, "startup", fields, "enabled", "disabled");
		checkNotZero(name, "period", fields);
		checkNotZero(name, "timeout", fields);
		checkWords(name, PlanValues.text(PlanValues.map(fields.get("exec")).get("command")));
	}

	private static void checkChoice(String name, String field, Map<String, Object> fields, String one, String other) {
		if (!Set.of("", one, other).contains(PlanValues.text(fields.get(field)))) {
			throw new PlanException("plan check \"%s\" %s must be \"%s\" or \"%s\"".formatted(name, field, one, other));
		}
	}

	private static void checkNotZero(String name, String field, Map<String, Object> fields) {
		if (Duration.ZERO.equals(fields.get(field))) {
			throw new PlanException("plan check \"%s\" %s must not be zero".formatted(name, field));
		}
	}

	private static void checkWords(String name, String command) {
		try {
			ShellWords.split(command);
		}
		catch (IllegalArgumentException ex) {
			throw new PlanException("plan check \"%s\" command invalid: %s".formatted(name, ex.getMessage()));
		}
	}

	private static void validateLogTarget(String name, Map<String, Object> fields) {
		checkLabels(name, PlanValues.map(fields.get("labels")).keySet());
		String type = PlanValues.text(fields.get("type"));
		if (!Set.of("", "loki", "opentelemetry", "syslog").contains(type)) {
			throw new PlanException(
					"log target \"%s\" has unsupported type \"%s\", must be \"loki\", \"opentelemetry\" or \"syslog\""
						.formatted(name, type));
		}
	}

	private static void checkLabels(String name, Set<String> labels) {
		for (String label : labels) {
			if (label.startsWith("pebble_")) {
				throw new PlanException(
						"log target \"%s\": label \"%s\" uses reserved prefix \"pebble_\"".formatted(name, label));
			}
		}
	}

}
