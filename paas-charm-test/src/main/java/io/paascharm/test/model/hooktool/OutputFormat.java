package io.paascharm.test.model.hooktool;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Format that tools print values in.
 */
enum OutputFormat {

	/**
	 * Bare texts, one item a line, {@code True} and {@code False}; other values as YAML.
	 */
	SMART {

		@Override
		String print(@Nullable Object value) {
			if (value instanceof Boolean truth) {
				return truth ? "True\n" : "False\n";
			}
			if (value instanceof String text) {
				return text.isEmpty() ? "" : text + "\n";
			}
			if (value instanceof Collection<?> items) {
				return items.isEmpty() ? ""
						: items.stream().map(String::valueOf).collect(Collectors.joining("\n", "", "\n"));
			}
			return YAML.print(value);
		}

	},

	/** YAML; nothing at all for no value. */
	YAML {

		@Override
		String print(@Nullable Object value) {
			if (value == null) {
				return "";
			}
			if (value instanceof Map<?, ?> map && map.isEmpty()) {
				return "{}\n";
			}
			DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(4096).build();
			return new Dump(settings).dumpToString(value).stripTrailing() + "\n";
		}

	},

	/** JSON as Go prints it, on one line. */
	JSON {

		@Override
		String print(@Nullable Object value) {
			return GoJson.print(value) + "\n";
		}

	};

	abstract String print(@Nullable Object value);

	static OutputFormat parse(String text, Flags flags) {
		for (OutputFormat format : values()) {
			if (format.name().toLowerCase(Locale.ROOT).equals(text) && flags.takes(format)) {
				return format;
			}
		}
		throw new UsageException(
				"invalid value \"%s\" for option --format: unknown format \"%s\"".formatted(text, text));
	}

}
