package io.paascharm.test.pebble;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * A plan as YAML, in the form in which Pebble gives it.
 */
final class PlanText {

	/** Words that YAML 1.1 readers would take for booleans or null. */
	private static final Set<String> RESERVED = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null",
			"~");

	private PlanText() {
	}

	static String of(Plan plan) {
		Map<String, Object> sections = new LinkedHashMap<>();
		put(sections, "services", PlanSchema.SERVICE, plan.combined().services());
		put(sections, "checks", PlanSchema.CHECK, plan.combined().checks());
		put(sections, "log-targets", PlanSchema.LOG_TARGET, plan.combined().logTargets());
		return (sections.isEmpty()) ? "{}\n" : dump(sections);
	}

	private static String dump(Map<String, Object> sections) {
		DumpSettings settings = DumpSettings.builder()
			.setDefaultFlowStyle(FlowStyle.BLOCK)
			.setIndent(4)
			.setWidth(Integer.MAX_VALUE)
			.build();
		return new Dump(settings, new Representer(settings)).dumpToString(sections);
	}

	private static void put(Map<String, Object> sections, String name, PlanSchema schema,
			Map<String, Map<String, Object>> objects) {
		if (!objects.isEmpty()) {
			Map<String, Object> ordered = new LinkedHashMap<>();
			objects.forEach((key, fields) -> ordered.put(key, ordered(schema, fields)));
			sections.put(name, ordered);
		}
	}

	private static Map<String, Object> ordered(PlanSchema schema, Map<String, Object> fields) {
		Map<String, Object> ordered = new LinkedHashMap<>();
		schema.fields().forEach((name, field) -> {
			Object value = fields.get(name);
			if (field.kind() == PlanSchema.Kind.OBJECT && value != null) {
				ordered.put(name, ordered(field.requireNested(), PlanValues.map(value)));
			}
			else if (value != null) {
				ordered.put(name, (value instanceof Duration duration) ? GoDuration.format(duration) : value);
			}
		});
		return ordered;
	}

	/**
	 * Quotes what readers of YAML 1.1 would not take for a text.
	 */
	private static final class Representer extends StandardRepresenter {

		private static final String NUMERIC = "0123456789abcdefABCDEFxXoO_.:+-iInNTZ ";

		Representer(DumpSettings settings) {
			super(settings);
		}

		@Override
		protected Node representScalar(Tag tag, String value, ScalarStyle style) {
			boolean plain = style == ScalarStyle.PLAIN && tag.equals(Tag.STR);
			return super.representScalar(tag, value, (plain && isAmbiguous(value)) ? ScalarStyle.DOUBLE_QUOTED : style);
		}

		private static boolean isAmbiguous(String value) {
			return value.isEmpty() || RESERVED.contains(value.toLowerCase(Locale.ROOT))
					|| ("+-.0123456789".indexOf(value.charAt(0)) >= 0 && isNumeric(value));
		}

		private static boolean isNumeric(String value) {
			return value.chars().allMatch((character) -> NUMERIC.indexOf(character) >= 0);
		}

	}

}
