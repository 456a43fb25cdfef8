package io.paascharm.integration.database;

import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with the spaces and the escapes of Python's library: a databag that a Python charm
 * wrote stays byte for byte the same, and its provider gets no event.
 */
final class PythonJson {

	private static final String ESCAPED = "\"\\\n\r\t\b\f";

	/** Letter behind the backslash for each of {@link #ESCAPED}. */
	private static final String ESCAPES = "\"\\nrtbf";

	private PythonJson() {
	}

	static String format(Map<String, String> values, String exclude) {
		StringBuilder text = new StringBuilder("{");
		new TreeMap<>(values).forEach((key, value) -> {
			if (!key.equals(exclude)) {
				quote(text.append((text.length() > 1) ? ", " : ""), key);
				quote(text.append(": "), value);
			}
		});
		return text.append('}').toString();
	}

	private static void quote(StringBuilder text, String value) {
		text.append('"');
		for (int i = 0; i < value.length(); i++) {
			text.append(escaped(value.charAt(i)));
		}
		text.append('"');
	}

	private static String escaped(char character) {
		int letter = ESCAPED.indexOf(character);
		if (letter >= 0) {
			return "\\" + ESCAPES.charAt(letter);
		}
		boolean plain = character >= ' ' && character <= '~';
		return plain ? String.valueOf(character) : "\\u%04x".formatted((int) character);
	}

}
