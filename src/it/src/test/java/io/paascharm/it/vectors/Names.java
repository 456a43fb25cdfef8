package io.paascharm.it.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Values that a vector cannot know and has names for: {@code <name>}. Where one appears
 * first, {@code <name: pattern>} says what it looks like. Two names never stand for the
 * same value.
 */
final class Names {

	private static final Pattern PLACE = Pattern.compile("<([a-z][a-z0-9-]*)(?:: ([^>\\n]+))?>");

	private final Map<String, String> values = new TreeMap<>();

	private final Function<String, @Nullable String> others;

	/**
	 * Create names without values.
	 * @param others knows values that nobody put here
	 */
	Names(Function<String, @Nullable String> others) {
		this.others = others;
	}

	Map<String, String> values() {
		return this.values;
	}

	/**
	 * Return the name that stands for a value.
	 * @param value the value
	 * @param otherwise what to return if there is no name
	 * @return the name
	 */
	String nameOf(String value, String otherwise) {
		for (Map.Entry<String, String> name : this.values.entrySet()) {
			if (name.getValue().equals(value)) {
				return name.getKey();
			}
		}
		return otherwise;
	}

	void put(String name, String value) {
		this.values.put(name, value);
	}

	private @Nullable String value(String name) {
		String value = this.values.get(name);
		return (value != null) ? value : this.others.apply(name);
	}

	/**
	 * Put values into a text.
	 * @param text the text, with names
	 * @return the text without names; one without a value stays
	 */
	String fill(String text) {
		return PLACE.matcher(text).replaceAll((place) -> {
			String value = value(place.group(1));
			return Matcher.quoteReplacement((value != null) ? value : place.group());
		});
	}

	/**
	 * Compare a text, and learn the values of names that appear for the first time.
	 * @param expected the text, with names
	 * @param actual the text to compare
	 * @return whether they are the same
	 */
	boolean match(String expected, String actual) {
		StringBuilder pattern = new StringBuilder();
		List<String> learnt = new ArrayList<>();
		Matcher places = PLACE.matcher(expected);
		int end = 0;
		while (places.find()) {
			pattern.append(Pattern.quote(expected.substring(end, places.start())));
			end = places.end();
			String name = places.group(1);
			String value = value(name);
			if (value == null && learnt.contains(name)) {
				pattern.append("\\k<n%d>".formatted(learnt.indexOf(name)));
			}
			else if (value == null && places.group(2) != null) {
				pattern.append("(?<n%d>%s)".formatted(learnt.size(), places.group(2)));
				learnt.add(name);
			}
			else {
				pattern.append(Pattern.quote((value != null) ? value : places.group()));
			}
		}
		pattern.append(Pattern.quote(expected.substring(end)));
		Matcher matcher = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(actual);
		return matcher.matches() && learn(learnt, matcher);
	}

	private boolean learn(List<String> learnt, Matcher matcher) {
		for (int i = 0; i < learnt.size(); i++) {
			String value = matcher.group("n" + i);
			if (this.values.containsValue(value)) {
				return false;
			}
			this.values.put(learnt.get(i), value);
		}
		return true;
	}

}
