package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

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
		if (name.isEmpty()) {
			throw new PlanException("cannot use empty string as service name");
		}
		if (name.equals("pebble")) {
			throw new PlanException("cannot use reserved service name \"pebble\"");
		}
		if (name.startsWith("-")) {
			throw new PlanException("cannot use service name \"%s\": starting with \"-\" not allowed".formatted(name));
		}
		checkCommand(name, PlanValues.text(fields.get("command")));
		checkAction(name, "on-success", PlanValues.text(fields.get("on-success")), "failure-shutdown");
		checkAction(name, "on-failure", PlanValues.text(fields.get("on-failure")), "success-shutdown");
		PlanValues.textMap(fields.get("on-check-failure"))
			.values()
			.forEach((action) -> checkAction(name, "on-check-failure", action, "success-shutdown"));
		if (fields.get("backoff-factor") instanceof Double factor && factor < 1) {
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
		String level = PlanValues.text(fields.get("level"));
		if (!Set.of("", "alive", "ready").contains(level)) {
			throw new PlanException("plan check \"%s\" level must be \"alive\" or \"ready\"".formatted(name));
		}
		if (!Set.of("", "enabled", "disabled").contains(PlanValues.text(fields.get("startup")))) {
			throw new PlanException("plan check \"%s\" startup must be \"enabled\" or \"disabled\"".formatted(name));
		}
		for (String field : new String[] { "period", "timeout" }) {
			if (Duration.ZERO.equals(fields.get(field))) {
				throw new PlanException("plan check \"%s\" %s must not be zero".formatted(name, field));
			}
		}
		try {
			ShellWords.split(PlanValues.text(PlanValues.map(fields.get("exec")).get("command")));
		}
		catch (IllegalArgumentException ex) {
			throw new PlanException("plan check \"%s\" command invalid: %s".formatted(name, ex.getMessage()));
		}
	}

	private static void validateLogTarget(String name, Map<String, Object> fields) {
		for (String label : PlanValues.map(fields.get("labels")).keySet()) {
			if (label.startsWith("pebble_")) {
				throw new PlanException(
						"log target \"%s\": label \"%s\" uses reserved prefix \"pebble_\"".formatted(name, label));
			}
		}
		String type = PlanValues.text(fields.get("type"));
		if (!Set.of("", "loki", "opentelemetry", "syslog").contains(type)) {
			throw new PlanException(
					"log target \"%s\" has unsupported type \"%s\", must be \"loki\", \"opentelemetry\" or \"syslog\""
						.formatted(name, type));
		}
	}

}
