package io.paascharm.test.pebble;

import java.util.List;
import java.util.Map;

/**
 * What Pebble demands of the combined layers.
 */
final class PlanValidation {

	private PlanValidation() {
	}

	static void validate(Plan plan) {
		plan.services().forEach((service) -> {
			if (service.text("command").isEmpty()) {
				throw new PlanException("plan must define \"command\" for service \"%s\"".formatted(service.name()));
			}
		});
		plan.checks().forEach((check) -> validateCheck(plan, check));
		plan.combined().logTargets().forEach((name, fields) -> validateLogTarget(plan, name, fields));
		ServiceOrder.check(plan);
	}

	private static void validateCheck(Plan plan, CheckConfig check) {
		requireField(check, "http", "url");
		requireField(check, "tcp", "port");
		requireField(check, "exec", "command");
		requireContext(plan, check);
		int kinds = (check.is("http") ? 1 : 0) + (check.is("tcp") ? 1 : 0) + (check.is("exec") ? 1 : 0);
		if (kinds != 1) {
			throw new PlanException(
					"plan must specify one of \"http\", \"tcp\", or \"exec\" for check \"%s\"".formatted(check.name()));
		}
	}

	private static void requireContext(Plan plan, CheckConfig check) {
		String context = PlanValues.text(check.target("exec").get("service-context"));
		if (!context.isEmpty() && plan.service(context) == null) {
			throw new PlanException("plan check \"%s\" service context specifies non-existent service \"%s\""
				.formatted(check.name(), context));
		}
	}

	private static void requireField(CheckConfig check, String kind, String field) {
		if (check.is(kind) && !check.target(kind).containsKey(field)) {
			throw new PlanException("plan must set \"%s\" for %s check \"%s\"".formatted(field, kind, check.name()));
		}
	}

	private static void validateLogTarget(Plan plan, String name, Map<String, Object> fields) {
		if (!fields.containsKey("type")) {
			throw new PlanException(
					"plan must define \"type\" (\"loki\", \"opentelemetry\" or \"syslog\") for log target \"%s\""
						.formatted(name));
		}
		requireServices(plan, name, PlanValues.texts(fields.get("services")));
		if (!fields.containsKey("location")) {
			throw new PlanException("plan must define \"location\" for log target \"%s\"".formatted(name));
		}
	}

	private static void requireServices(Plan plan, String target, List<String> services) {
		for (String service : services) {
			String plain = service.startsWith("-") ? service.substring(1) : service;
			if (!plain.equals("all") && plan.service(plain) == null) {
				throw new PlanException("log target \"%s\" specifies unknown service \"%s\"".formatted(target, plain));
			}
		}
	}

}
