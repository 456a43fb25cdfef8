package io.paascharm.profile;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a value of an option must be besides its type.
 *
 * @param minimum the smallest number, null if there is none
 * @param maximum the largest number, null if there is none
 * @param minimumLength the smallest length of a text
 * @param pattern the regular expression that a whole text matches, null if there is none
 * @param allowed the texts that are allowed, empty if any is
 * @param ignoreCase whether case is ignored among the allowed texts
 * @param excludes the option that must not be set at the same time, null if there is none
 */
public record OptionRule(@Nullable Integer minimum, @Nullable Integer maximum, int minimumLength,
		@Nullable String pattern, List<String> allowed, boolean ignoreCase, @Nullable String excludes) {

	/**
	 * Return whether a value keeps the rule.
	 * @param value the value, already of the option's type
	 * @return false if the value breaks any part of the rule
	 */
	public boolean accepts(Object value) {
		if (value instanceof Number number) {
			return acceptsNumber(number.doubleValue());
		}
		return !(value instanceof String text) || acceptsText(text);
	}

	private boolean acceptsNumber(double number) {
		return (this.minimum == null || number >= this.minimum) && (this.maximum == null || number <= this.maximum);
	}

	private boolean acceptsText(String text) {
		return text.length() >= this.minimumLength && (this.pattern == null || Pattern.matches(this.pattern, text))
				&& (this.allowed.isEmpty() || isAllowed(text));
	}

	private boolean isAllowed(String text) {
		for (String candidate : this.allowed) {
			if (this.ignoreCase ? candidate.equalsIgnoreCase(text) : candidate.equals(text)) {
				return true;
			}
		}
		return false;
	}

}
