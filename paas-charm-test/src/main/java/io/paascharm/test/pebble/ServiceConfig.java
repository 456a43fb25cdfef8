package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A service of the plan. Two are equal when a restart would change nothing.
 *
 * @param name the service's name
 * @param fields the fields that are set
 */
record ServiceConfig(String name, Map<String, Object> fields) {

	String text(String field) {
		return PlanValues.text(this.fields.get(field));
	}

	boolean isEnabled() {
		return text("startup").equals("enabled");
	}

	List<String> texts(String field) {
		return PlanValues.texts(this.fields.get(field));
	}

	Map<String, String> environment() {
		return PlanValues.textMap(this.fields.get("environment"));
	}

	Map<String, String> onCheckFailure() {
		return PlanValues.textMap(this.fields.get("on-check-failure"));
	}

	@Nullable Integer integer(String field) {
		return PlanValues.integer(this.fields.get(field));
	}

	Duration backoffDelay() {
		return duration("backoff-delay", Duration.ofMillis(500));
	}

	Duration backoffLimit() {
		return duration("backoff-limit", Duration.ofSeconds(30));
	}

	Duration killDelay() {
		return duration("kill-delay", Duration.ofSeconds(5));
	}

	double backoffFactor() {
		return (this.fields.get("backoff-factor") instanceof Double factor) ? factor : 2.0;
	}

	private Duration duration(String field, Duration otherwise) {
		return (this.fields.get(field) instanceof Duration duration) ? duration : otherwise;
	}

}
