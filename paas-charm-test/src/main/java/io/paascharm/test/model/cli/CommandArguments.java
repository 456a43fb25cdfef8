package io.paascharm.test.model.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What follows a verb.
 *
 * @param verb the verb
 * @param options the values of the options that were given, by name without dashes; empty
 * ones for an option without a value
 * @param positionals the other words, in order
 */
record CommandArguments(String verb, Map<String, List<String>> options, List<String> positionals) {

	/**
	 * Read what follows a verb.
	 * @param verb the verb
	 * @param words the words after it
	 * @param valued the options that take a value
	 * @param toggles the options that take none
	 * @return the arguments
	 * @throws JujuCommandException if there is an option that the verb does not know
	 */
	static CommandArguments parse(String verb, List<String> words, Set<String> valued, Set<String> toggles) {
		CommandArguments arguments = new CommandArguments(verb, new HashMap<>(), new ArrayList<>());
		Deque<String> rest = new ArrayDeque<>(words);
		while (!rest.isEmpty()) {
			String word = rest.remove();
			if (word.length() < 2 || word.charAt(0) != '-') {
				arguments.positionals.add(word);
			}
			else if (!arguments.add(word.replaceFirst("^-+", ""), rest, valued, toggles)) {
				throw new JujuCommandException(verb, "option provided but not defined: " + word);
			}
		}
		return arguments;
	}

	private boolean add(String option, Deque<String> rest, Set<String> valued, Set<String> toggles) {
		int equals = option.indexOf('=');
		String name = (equals < 0) ? option : option.substring(0, equals);
		List<String> values = this.options.computeIfAbsent(name, (key) -> new ArrayList<>());
		if (toggles.contains(name) && equals < 0) {
			return values.add("");
		}
		if (!valued.contains(name) || (equals < 0 && rest.isEmpty())) {
			return false;
		}
		return values.add((equals < 0) ? rest.remove() : option.substring(equals + 1));
	}

	int size() {
		return this.positionals.size();
	}

	String get(int index, String what) {
		if (index >= this.positionals.size()) {
			throw error("no %s specified".formatted(what));
		}
		return this.positionals.get(index);
	}

	void atMost(int count) {
		if (this.positionals.size() > count) {
			throw error("unrecognized args: " + this.positionals.subList(count, this.positionals.size()));
		}
	}

	@Nullable String option(String... names) {
		for (String name : names) {
			List<String> values = this.options.getOrDefault(name, List.of());
			if (!values.isEmpty()) {
				return values.get(values.size() - 1);
			}
		}
		return null;
	}

	/**
	 * Return all values of an option that may be repeated.
	 * @param name the name without dashes
	 * @return the values, in order
	 */
	List<String> all(String name) {
		return this.options.getOrDefault(name, List.of());
	}

	int number(int otherwise, String... names) {
		String text = option(names);
		try {
			return (text != null) ? Integer.parseInt(text) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw error("'%s' is not a number".formatted(text));
		}
	}

	/**
	 * Read words as {@code key=value}, the value from a file after an {@code @}.
	 * @param from the index of the first one
	 * @return the values by key, in order
	 */
	Map<String, String> pairs(int from) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String word : this.positionals.subList(Math.min(from, size()), size())) {
			int equals = word.indexOf('=');
			if (equals < 1) {
				throw error("expected \"key=value\", got \"%s\"".formatted(word));
			}
			pairs.put(word.substring(0, equals), value(word.substring(equals + 1)));
		}
		return pairs;
	}

	private String value(String text) {
		if (!text.startsWith("@")) {
			return text;
		}
		try {
			return Files.readString(Path.of(text.substring(1)));
		}
		catch (IOException ex) {
			throw error("cannot read file '%s'".formatted(text.substring(1)));
		}
	}

	JujuCommandException error(String reason) {
		return new JujuCommandException(this.verb, reason);
	}

}
