package io.paascharm.test.pebble;

import java.util.Map;

/**
 * A layer: what it says about services, checks and log targets, by name.
 *
 * @param label the name of the layer
 * @param services the services' fields
 * @param checks the checks' fields
 * @param logTargets the log targets' fields
 */
record Layer(String label, Map<String, Map<String, Object>> services, Map<String, Map<String, Object>> checks,
		Map<String, Map<String, Object>> logTargets) {

	Layer combine(Layer above) {
		return new Layer(this.label,
				Combination.of("service", PlanSchema.SERVICE).over(this.services, above.label(), above.services()),
				Combination.of("check", PlanSchema.CHECK).over(this.checks, above.label(), above.checks()),
				Combination.of("log target", PlanSchema.LOG_TARGET)
					.over(this.logTargets, above.label(), above.logTargets()));
	}

}
