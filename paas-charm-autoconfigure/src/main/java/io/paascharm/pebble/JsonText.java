package io.paascharm.pebble;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writer of JSON that is YAML too: what YAML takes for a line break or does not allow is
 * escaped.
 */
final class JsonText {

	private static final String HEX = "0123456789abcdef";

	private final StringBuilder text = new StringBuilder(256);

	private JsonText() {
	}

	static String of(Object value) {
		JsonText json = new JsonText();
		json.append(value);
		return json.text.toString();
	}

	private void append(@Nullable Object value) {
		if (value == null || value instanceof Number || value instanceof Boolean) {
			this.text.append(value);
		}
		else if (value instanceof Map<?, ?> map) {
			appendMap(map);
		}
		else if (value instanceof Collection<?> list) {
			appendList(list);
		}
		else {
			appendText(value.toString());
		}
	}

	private void appendMap(Map<?, ?> map) {
		String separator = "{";
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			this.text.append(separator);
			appendText(String.valueOf(entry.getKey()));
			this.text.append(": ");
			append(entry.getValue());
			separator = ", ";
		}
		this.text.append(map.isEmpty() ? "{}" : "}");
	}

	private void appendList(Collection<?> list) {
		String separator = "[";
		for (Object element : list) {
			this.text.append(separator);
			append(element);
			separator = ", ";
		}
		this.text.append(list.isEmpty() ? "[]" : "]");
	}

	private void appendText(String value) {
		this.text.append('"');
		for (int i = 0; i < value.length(); i++) {
			appendCharacter(value.charAt(i));
		}
		this.text.append('"');
	}

	private void appendCharacter(char c) {
		if (c == '"' || c == '\\') {
			this.text.append('\\').append(c);
		}
		else if (isPlain(c)) {
			this.text.append(c);
		}
		else {
			appendEscape(c);
		}
	}

	private static boolean isPlain(char c) {
		return (c >= ' ' && c < 0x7f) || (c > 0xa0 && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe);
	}

	private void appendEscape(char c) {
		this.text.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) {
			this.text.append(HEX.charAt((c >> shift) & 0xf));
		}
	}

}
