package io.paascharm.integration.database;

import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with the spaces and the escapes of Python's library: a databag that a Python charm
 * wrote stays byte for byte the same, and its provider gets no event.
 */
final class PythonJson {

	private PythonJson() {
	}

	static String format(Map<String, String> values, String exclude) {
		StringBuilder text = new StringBuilder("{");
		new TreeMap<>(values).forEach((key, value) -> {
			if (!key.equals(exclude)) {
				text.append((text.length() > 1) ? ", " : "");
				quote(text, key);
				text.append(": ");
				quote(text, value);
			}
		});
		return text.append('}').toString();
	}

	private static void quote(StringBuilder text, String value) {
		text.append('"');
		for (int i = 0; i < value.length(); i++) {
			character(text, value.charAt(i));
		}
		text.append('"');
	}

	private static void character(StringBuilder text, char character) {
		switch (character) {
			case '"' -> text.append("\\\"");
			case '\\' -> text.append("\\\\");
			case '\n' -> text.append("\\n");
			case '\r' -> text.append("\\r");
			case '\t' -> text.append("\\t");
			case '\b' -> text.append("\\b");
			case '\f' -> text.append("\\f");
			default -> {
				if (character < ' ' || character > '~') {
					text.append("\\u%04x".formatted((int) character));
				}
				else {
					text.append(character);
				}
			}
		}
	}

}
