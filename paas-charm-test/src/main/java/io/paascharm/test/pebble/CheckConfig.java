package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.Map;

/**
 * A check of the plan.
 *
 * @param name the check's name
 * @param fields the fields that are set
 */
record CheckConfig(String name, Map<String, Object> fields) {

	private static final Duration PERIOD = Duration.ofSeconds(10);

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	String level() {
		return PlanValues.text(this.fields.get("level"));
	}

	boolean isEnabled() {
		return !PlanValues.text(this.fields.get("startup")).equals("disabled");
	}

	int threshold() {
		Integer threshold = PlanValues.integer(this.fields.get("threshold"));
		return (threshold != null && threshold != 0) ? threshold : 3;
	}

	Duration period() {
		return (this.fields.get("period") instanceof Duration period) ? period : PERIOD;
	}

	Duration timeout() {
		Duration timeout = (this.fields.get("timeout") instanceof Duration set) ? set : TIMEOUT;
		return (timeout.compareTo(period()) > 0) ? period() : timeout;
	}

	boolean is(String kind) {
		return this.fields.containsKey(kind);
	}

	Map<String, Object> target(String kind) {
		return PlanValues.map(this.fields.get(kind));
	}

	String kind() {
		return is("http") ? "HTTP" : is("tcp") ? "TCP" : "exec";
	}

}
