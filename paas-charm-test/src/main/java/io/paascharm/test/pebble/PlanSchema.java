package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The fields that an object of a layer may have, in the order in which Pebble writes
 * them.
 *
 * @param type the name of the object's type in Pebble's messages
 * @param fields the fields by name
 */
record PlanSchema(String type, Map<String, Field> fields) {

	static final PlanSchema SERVICE = of("plan.Service")
		.with(Kind.TEXT, "summary", "description", "startup", "override", "command")
		.with(Kind.LIST, "after", "before", "requires")
		.with(Kind.TEXT, "workload")
		.with(Kind.MAP, "environment")
		.with(Kind.INTEGER, "user-id")
		.with(Kind.TEXT, "user")
		.with(Kind.INTEGER, "group-id")
		.with(Kind.TEXT, "group", "working-dir", "on-success", "on-failure")
		.with(Kind.MAP, "on-check-failure")
		.with(Kind.DURATION, "backoff-delay")
		.with(Kind.DECIMAL, "backoff-factor")
		.with(Kind.DURATION, "backoff-limit", "kill-delay");

	static final PlanSchema CHECK = of("plan.Check").with(Kind.TEXT, "override", "level", "startup")
		.with(Kind.DURATION, "period", "timeout")
		.with(Kind.INTEGER, "threshold")
		.with("http", of("plan.HTTPCheck").with(Kind.TEXT, "url").with(Kind.MAP, "headers"))
		.with("tcp", of("plan.TCPCheck").with(Kind.INTEGER, "port").with(Kind.TEXT, "host"))
		.with("exec",
				of("plan.ExecCheck").with(Kind.TEXT, "command", "service-context")
					.with(Kind.MAP, "environment")
					.with(Kind.INTEGER, "user-id")
					.with(Kind.TEXT, "user")
					.with(Kind.INTEGER, "group-id")
					.with(Kind.TEXT, "group", "working-dir"));

	static final PlanSchema LOG_TARGET = of("plan.LogTarget").with(Kind.TEXT, "type", "location")
		.with(Kind.LIST, "services")
		.with(Kind.TEXT, "override")
		.with(Kind.MAP, "labels");

	private static PlanSchema of(String type) {
		return new PlanSchema(type, new LinkedHashMap<>());
	}

	private PlanSchema with(Kind kind, String... names) {
		for (String name : names) {
			this.fields.put(name, new Field(kind, null));
		}
		return this;
	}

	private PlanSchema with(String name, PlanSchema nested) {
		this.fields.put(name, new Field(Kind.OBJECT, nested));
		return this;
	}

	Map<String, Object> merge(Map<String, Object> below, Map<String, Object> above) {
		Map<String, Object> merged = new LinkedHashMap<>();
		this.fields.forEach((name, field) -> {
			Object value = merge(field, below.get(name), above.get(name));
			if (value != null) {
				merged.put(name, value);
			}
		});
		merged.computeIfPresent("override", (name, value) -> below.getOrDefault(name, value));
		return merged;
	}

	private static @Nullable Object merge(Field field, @Nullable Object lower, @Nullable Object upper) {
		if (lower != null && upper != null) {
			return field.merge(lower, upper);
		}
		return (upper != null) ? upper : lower;
	}

	/**
	 * How a field is written and merged.
	 */
	enum Kind {

		/**
		 * A text; a later one replaces it.
		 */
		TEXT,
		/**
		 * A whole number; a later one replaces it.
		 */
		INTEGER,
		/**
		 * A number; a later one replaces it.
		 */
		DECIMAL,
		/**
		 * A duration; a later one replaces it.
		 */
		DURATION,
		/**
		 * A list of texts; a later one is appended.
		 */
		LIST,
		/**
		 * Texts by name; a later one is added.
		 */
		MAP,
		/**
		 * An object; a later one is merged field by field.
		 */
		OBJECT

	}

	/**
	 * One field.
	 *
	 * @param kind how it is written
	 * @param nested the fields of its value, when that is an object
	 */
	record Field(Kind kind, @Nullable PlanSchema nested) {

		private Object merge(Object below, Object above) {
			return switch (this.kind) {
				case TEXT, INTEGER, DECIMAL, DURATION -> above;
				case LIST -> joined(PlanValues.list(below), PlanValues.list(above));
				case MAP -> added(PlanValues.map(below), PlanValues.map(above));
				case OBJECT -> requireNested().merge(PlanValues.map(below), PlanValues.map(above));
			};
		}

		PlanSchema requireNested() {
			if (this.nested == null) {
				throw new IllegalStateException("'nested' must be set");
			}
			return this.nested;
		}

		private static List<Object> joined(List<Object> below, List<Object> above) {
			List<Object> joined = new ArrayList<>(below);
			joined.addAll(above);
			return joined;
		}

		private static Map<String, Object> added(Map<String, Object> below, Map<String, Object> above) {
			Map<String, Object> added = new TreeMap<>(below);
			added.putAll(above);
			return added;
		}

	}

}
