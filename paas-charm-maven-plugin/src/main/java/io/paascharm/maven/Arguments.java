package io.paascharm.maven;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Arguments for one of our main classes.
 */
final class Arguments {

	private final List<String> arguments = new ArrayList<>();

	/**
	 * Adds an argument, unless it has no value.
	 * @param name the argument's name
	 * @param value the argument's value
	 */
	void add(String name, @Nullable Object value) {
		if (value != null) {
			this.arguments.add("--" + name + "=" + value);
		}
	}

	List<String> asList() {
		return List.copyOf(this.arguments);
	}

}
