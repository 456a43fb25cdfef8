package io.paascharm.test.pebble;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The search for a program along PATH.
 */
final class ProgramSearch {

	private ProgramSearch() {
	}

	static @Nullable String find(String name, String searchPath, Predicate<String> executable) {
		if (name.contains("/")) {
			String path = (name.startsWith("/")) ? name : "/" + name;
			return (executable.test(path)) ? path : null;
		}
		for (String directory : searchPath.split(":")) {
			String candidate = directory + "/" + name;
			if (directory.startsWith("/") && executable.test(candidate)) {
				return candidate;
			}
		}
		return null;
	}

}
