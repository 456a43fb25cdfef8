package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.List;
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
		checkServiceName(name);
		checkCommand(name, PlanValues.text(fields.get("command")));
		checkActions(name, fields);
		if (fields.get("backoff-factor") instanceof Double factor) {
			PlanException.require(factor >= 1, "plan service \"%s\" backoff-factor must be 1.0 or greater, not %s",
					name, factor);
		}
	}

	private static void checkServiceName(String name) {
		PlanException.require(!name.isEmpty(), "cannot use empty string as service name");
		PlanException.require(!name.equals("pebble"), "cannot use reserved service name \"pebble\"");
		PlanException.require(!name.startsWith("-"), "cannot use service name \"%s\": starting with \"-\" not allowed",
				name);
	}

	private static void checkActions(String name, Map<String, Object> fields) {
		checkAction(name, "on-success", PlanValues.text(fields.get("on-success")), "failure-shutdown");
		checkAction(name, "on-failure", PlanValues.text(fields.get("on-failure")), "success-shutdown");
		PlanValues.textMap(fields.get("on-check-failure"))
			.values()
			.forEach((action) -> checkAction(name, "on-check-failure", action, "success-shutdown"));
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
		PlanException.require(!name.isEmpty(), "cannot use empty string as check name");
		PlanException.require(Set.of("", "alive", "ready").contains(PlanValues.text(fields.get("level"))),
				"plan check \"%s\" level must be \"alive\" or \"ready\"", name);
		PlanException.require(Set.of("", "enabled", "disabled").contains(PlanValues.text(fields.get("startup"))),
				"plan check \"%s\" startup must be \"enabled\" or \"disabled\"", name);
		List.of("period", "timeout").forEach((field) -> checkNotZero(name, field, fields.get(field)));
		checkWords(name, PlanValues.text(PlanValues.map(fields.get("exec")).get("command")));
	}

	private static void checkNotZero(String name, String field, @Nullable Object value) {
		PlanException.require(!Duration.ZERO.equals(value), "plan check \"%s\" %s must not be zero", name, field);
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
		for (String label : PlanValues.map(fields.get("labels")).keySet()) {
			PlanException.require(!label.startsWith("pebble_"),
					"log target \"%s\": label \"%s\" uses reserved prefix \"pebble_\"", name, label);
		}
		String type = PlanValues.text(fields.get("type"));
		PlanException.require(Set.of("", "loki", "opentelemetry", "syslog").contains(type),
				"log target \"%s\" has unsupported type \"%s\", must be \"loki\", \"opentelemetry\" or \"syslog\"",
				name, type);
	}

}
