package io.paascharm.test.model.hooktool;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * JSON as Go's encoder prints it: keys sorted, and {@code <}, {@code >} and {@code &}
 * escaped.
 */
final class GoJson {

	private static final String ESCAPED = "\"\\<>&\u2028\u2029";

	private GoJson() {
	}

	static String print(@Nullable Object value) {
		StringBuilder out = new StringBuilder();
		append(out, value);
		return out.toString();
	}

	private static void append(StringBuilder out, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			appendMap(out, map);
		}
		else if (value instanceof Collection<?> items) {
			appendItems(out, items);
		}
		else if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e21) {
			out.append(String.format("%.0f", number));
		}
		else if (value == null || value instanceof Number || value instanceof Boolean) {
			out.append(value);
		}
		else {
			appendText(out, value.toString());
		}
	}

	private static void appendMap(StringBuilder out, Map<?, ?> map) {
		Map<String, @Nullable Object> sorted = new TreeMap<>();
		map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
		out.append('{');
		String separator = "";
		for (Map.Entry<String, @Nullable Object> item : sorted.entrySet()) {
			out.append(separator);
			appendText(out, item.getKey());
			out.append(':');
			append(out, item.getValue());
			separator = ",";
		}
		out.append('}');
	}

	private static void appendItems(StringBuilder out, Collection<?> items) {
		out.append('[');
		String separator = "";
		for (Object item : items) {
			out.append(separator);
			append(out, item);
			separator = ",";
		}
		out.append(']');
	}

	private static void appendText(StringBuilder out, String text) {
		out.append('"');
		for (int i = 0; i < text.length(); i++) {
			out.append(escaped(text.charAt(i)));
		}
		out.append('"');
	}

	private static String escaped(char c) {
		return switch (c) {
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			case '"', '\\' -> "\\" + c;
			default -> (c < 0x20 || ESCAPED.indexOf(c) >= 0) ? "\\u%04x".formatted((int) c) : String.valueOf(c);
		};
	}

}
