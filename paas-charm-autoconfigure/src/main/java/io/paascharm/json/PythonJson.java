package io.paascharm.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * JSON with the spaces and the escapes of Python's library: a value that a Python charm
 * wrote stays byte for byte the same, so that nobody gets an event when a charm of ours
 * takes over.
 */
public final class PythonJson {

	private static final String ESCAPED = "\"\\\n\r\t\b\f";

	/** Letter behind the backslash for each of {@link #ESCAPED}. */
	private static final String ESCAPES = "\"\\nrtbf";

	private PythonJson() {
	}

	/**
	 * Write a value.
	 * @param value a map with text keys, an iterable, a text, a number, a boolean or
	 * {@code null}; maps are written in their own order
	 * @return the JSON, ASCII only
	 */
	public static String write(@Nullable Object value) {
		StringBuilder text = new StringBuilder();
		append(text, value);
		return text.toString();
	}

	/**
	 * Write a value with the keys of all maps in alphabetical order.
	 * @param value as {@link #write} takes it
	 * @return the JSON, ASCII only
	 */
	public static String writeSorted(@Nullable Object value) {
		return write(sorted(value));
	}

	private static @Nullable Object sorted(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> sorted = new TreeMap<>();
			map.forEach((key, item) -> sorted.put(String.valueOf(key), sorted(item)));
			return sorted;
		}
		if (value instanceof Iterable<?> items) {
			List<@Nullable Object> sorted = new ArrayList<>();
			items.forEach((item) -> sorted.add(sorted(item)));
			return sorted;
		}
		return value;
	}

	private static void append(StringBuilder text, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			appendMap(text, map);
		}
		else if (value instanceof Iterable<?> items) {
			appendItems(text, items);
		}
		else if (value instanceof CharSequence characters) {
			quote(text, characters);
		}
		else {
			text.append(value);
		}
	}

	private static void appendMap(StringBuilder text, Map<?, ?> map) {
		text.append('{');
		Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
		while (entries.hasNext()) {
			Map.Entry<?, ?> entry = entries.next();
			quote(text, String.valueOf(entry.getKey()));
			text.append(": ");
			append(text, entry.getValue());
			text.append(entries.hasNext() ? ", " : "");
		}
		text.append('}');
	}

	private static void appendItems(StringBuilder text, Iterable<?> items) {
		text.append('[');
		Iterator<?> iterator = items.iterator();
		while (iterator.hasNext()) {
			append(text, iterator.next());
			text.append(iterator.hasNext() ? ", " : "");
		}
		text.append(']');
	}

	private static void quote(StringBuilder text, CharSequence value) {
		text.append('"');
		for (int i = 0; i < value.length(); i++) {
			character(text, value.charAt(i));
		}
		text.append('"');
	}

	private static void character(StringBuilder text, char character) {
		int letter = ESCAPED.indexOf(character);
		if (letter >= 0) {
			text.append('\\').append(ESCAPES.charAt(letter));
		}
		else if (character < ' ' || character > '~') {
			text.append("\\u%04x".formatted((int) character));
		}
		else {
			text.append(character);
		}
	}

}
