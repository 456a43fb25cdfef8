package io.paascharm.test.model.charm;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Option that config.yaml declares.
 *
 * @param name the name of the option
 * @param type the type: {@code string}, {@code int}, {@code float}, {@code boolean} or
 * {@code secret}
 * @param defaultValue the typed default, or {@code null} if the option starts unset
 */
public record CharmOption(String name, String type, @Nullable Object defaultValue) {

	private static final Pattern SECRET = Pattern.compile("secret:([0-9a-v]{20}|//[0-9a-f-]{36}/[0-9a-v]{20})");

	/**
	 * Parse a value as an operator types it.
	 * @param text the text
	 * @return a string, long, double or boolean, as the type wants
	 * @throws InconsistentModelException if the text is not of the type
	 */
	public Object parse(String text) {
		try {
			return switch (this.type) {
				case "int" -> Long.parseLong(text.trim());
				case "float" -> Double.parseDouble(text.trim());
				case "boolean" -> parseBoolean(text);
				case "secret" -> parseSecret(text);
				default -> text;
			};
		}
		catch (IllegalArgumentException ex) {
			throw new InconsistentModelException("set option '%s' to '%s'".formatted(this.name, text),
					"it is no value of type " + this.type);
		}
	}

	private static Boolean parseBoolean(String text) {
		return switch (text.trim().toLowerCase(Locale.ROOT)) {
			case "true", "t", "1" -> true;
			case "false", "f", "0" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

	private static String parseSecret(String text) {
		if (!text.isEmpty() && !SECRET.matcher(text).matches()) {
			throw new IllegalArgumentException(text);
		}
		return text;
	}

}
