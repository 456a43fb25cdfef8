package io.paascharm.pebble;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plan of a Pebble: what its layers say once they are merged.
 *
 * @param services the services by name, in the plan's order
 * @param checks the checks by name, each the map of its fields
 * @param logTargets the log targets by name, each the map of its fields
 */
public record Plan(Map<String, ServiceSpec> services, Map<String, Object> checks, Map<String, Object> logTargets) {

	/**
	 * Copy the maps.
	 */
	public Plan {
		services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
		checks = Values.copyOf(checks);
		logTargets = Values.copyOf(logTargets);
	}

	/**
	 * Parse a plan.
	 * @param yaml the plan as Pebble writes it
	 * @return the plan
	 * @throws PebbleParseException if the text is not a plan
	 */
	public static Plan parse(String yaml) {
		return PlanParser.parse(yaml);
	}

	/**
	 * Return one service.
	 * @param name the name
	 * @return the service, or empty if there is none of that name
	 */
	public Optional<ServiceSpec> service(String name) {
		return Optional.ofNullable(this.services.get(name));
	}

	/**
	 * Return the names only: the fields may hold secrets.
	 */
	@Override
	public String toString() {
		return "Plan[services=%s, checks=%s, logTargets=%s]".formatted(this.services.keySet(), this.checks.keySet(),
				this.logTargets.keySet());
	}

}
