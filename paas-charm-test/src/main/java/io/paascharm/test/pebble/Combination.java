package io.paascharm.test.pebble;

import java.util.Map;
import java.util.TreeMap;

/**
 * The laying of one layer's objects over those of others, as their {@code override} says.
 *
 * @param what the kind of object in messages
 * @param schema the objects' fields
 */
record Combination(String what, PlanSchema schema) {

	static Combination of(String what, PlanSchema schema) {
		return new Combination(what, schema);
	}

	Map<String, Map<String, Object>> over(Map<String, Map<String, Object>> below, String label,
			Map<String, Map<String, Object>> above) {
		Map<String, Map<String, Object>> combined = new TreeMap<>(below);
		above.forEach((name, fields) -> combined.merge(name, checked(label, name, fields),
				(lower, upper) -> ("merge".equals(upper.get("override"))) ? this.schema.merge(lower, upper) : upper));
		return combined;
	}

	private Map<String, Object> checked(String label, String name, Map<String, Object> fields) {
		String override = PlanValues.text(fields.get("override"));
		if (override.isEmpty()) {
			throw new PlanException(
					"layer \"%s\" must define \"override\" for %s \"%s\"".formatted(label, this.what, name));
		}
		if (!override.equals("merge") && !override.equals("replace")) {
			throw new PlanException(
					"layer \"%s\" has invalid \"override\" value for %s \"%s\"".formatted(label, this.what, name));
		}
		return fields;
	}

}
