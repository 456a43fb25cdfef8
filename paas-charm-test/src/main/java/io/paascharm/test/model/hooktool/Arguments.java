package io.paascharm.test.model.hooktool;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Command line of a tool, read.
 *
 * @param flags the values of the flags that were given, by long name
 * @param positionals the other arguments, in order
 */
record Arguments(Map<String, String> flags, List<String> positionals) {

	@Nullable String flag(String name) {
		return this.flags.get(name);
	}

	String flag(String name, String otherwise) {
		return this.flags.getOrDefault(name, otherwise);
	}

	boolean isOn(String name) {
		return "true".equals(this.flags.get(name));
	}

	int size() {
		return this.positionals.size();
	}

	String required(int index, String complaint) {
		UsageException.require(index < this.positionals.size(), complaint);
		return this.positionals.get(index);
	}

	String optional(int index) {
		return (index < this.positionals.size()) ? this.positionals.get(index) : "";
	}

	void atMost(int count) {
		if (this.positionals.size() > count) {
			throw new UsageException(this.positionals.subList(count, this.positionals.size())
				.stream()
				.map((argument) -> '"' + argument + '"')
				.collect(Collectors.joining(" ", "unrecognized args: [", "]")));
		}
	}

	/**
	 * Read all arguments as {@code key=value}.
	 */
	Map<String, String> pairs() {
		Map<String, String> pairs = new TreeMap<>();
		for (String argument : this.positionals) {
			int equals = argument.indexOf('=');
			UsageException.require(equals >= 1, "expected \"key=value\", got \"%s\"", argument);
			pairs.put(argument.substring(0, equals), argument.substring(equals + 1));
		}
		return pairs;
	}

}
