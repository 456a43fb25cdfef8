package io.paascharm.hooktool;

import java.util.Map;

/**
 * Writes maps of strings as JSON that a YAML 1.1 reader takes for the same map. Juju
 * reads what comes by {@code --file -} with such a reader (go-yaml 2), which knows
 * neither escaped surrogates nor {@code \/}, refuses control characters and folds the
 * line breaks of Unicode.
 */
final class YamlSafeJson {

	private static final char REPLACEMENT = '\uFFFD';

	private static final char FIRST_CONTROL = 0x7F;

	private static final char LAST_CONTROL = 0x9F;

	private YamlSafeJson() {
	}

	static String write(Map<String, String> map) {
		StringBuilder json = new StringBuilder(64).append('{');
		for (Map.Entry<String, String> entry : map.entrySet()) {
			appendString(json.append((json.length() > 1) ? ", " : ""), entry.getKey());
			appendString(json.append(": "), entry.getValue());
		}
		return json.append('}').toString();
	}

	private static void appendString(StringBuilder json, String text) {
		json.append('"');
		for (int i = 0; i < text.length(); i++) {
			appendCharacter(json, isLoneSurrogate(text, i) ? REPLACEMENT : text.charAt(i));
		}
		json.append('"');
	}

	private static boolean isLoneSurrogate(String text, int index) {
		char character = text.charAt(index);
		if (Character.isHighSurrogate(character)) {
			return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
		}
		return Character.isLowSurrogate(character)
				&& (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
	}

	private static void appendCharacter(StringBuilder json, char character) {
		if (character == '"' || character == '\\') {
			json.append('\\').append(character);
		}
		else if (isEscaped(character)) {
			appendEscape(json, character);
		}
		else {
			json.append(character);
		}
	}

	private static boolean isEscaped(char character) {
		return character < ' ' || (character >= FIRST_CONTROL && character <= LAST_CONTROL) || character == '\u2028'
				|| character == '\u2029' || character >= '\uFFFE' || character == '\uFEFF';
	}

	private static void appendEscape(StringBuilder json, char character) {
		json.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) {
			json.append(Character.forDigit((character >> shift) & 0xF, 16));
		}
	}

}
