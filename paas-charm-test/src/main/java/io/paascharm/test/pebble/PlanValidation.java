package io.paascharm.test.pebble;

import java.util.Map;
import java.util.stream.Stream;

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
		String context = PlanValues.text(check.target("exec").get("service-context"));
		PlanException.require(context.isEmpty() || plan.service(context) != null,
				"plan check \"%s\" service context specifies non-existent service \"%s\"", check.name(), context);
		long kinds = Stream.of("http", "tcp", "exec").filter(check::is).count();
		PlanException.require(kinds == 1, "plan must specify one of \"http\", \"tcp\", or \"exec\" for check \"%s\"",
				check.name());
	}

	private static void requireField(CheckConfig check, String kind, String field) {
		if (check.is(kind) && !check.target(kind).containsKey(field)) {
			throw new PlanException("plan must set \"%s\" for %s check \"%s\"".formatted(field, kind, check.name()));
		}
	}

	private static void validateLogTarget(Plan plan, String name, Map<String, Object> fields) {
		PlanException.require(fields.containsKey("type"),
				"plan must define \"type\" (\"loki\", \"opentelemetry\" or \"syslog\") for log target \"%s\"", name);
		for (String service : PlanValues.texts(fields.get("services"))) {
			String plain = service.startsWith("-") ? service.substring(1) : service;
			PlanException.require(plain.equals("all") || plan.service(plain) != null,
					"log target \"%s\" specifies unknown service \"%s\"", name, plain);
		}
		PlanException.require(fields.containsKey("location"), "plan must define \"location\" for log target \"%s\"",
				name);
	}

}
