package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.List;

/**
 * The command of a service: the words of {@code program [ default arguments ]}.
 *
 * @param words the words, those in brackets last
 */
record CommandLine(List<String> words) {

	static CommandLine parse(String service, String command) {
		try {
			return parse(command);
		}
		catch (IllegalArgumentException ex) {
			throw new PlanException("cannot parse service \"" + service + "\" command: " + ex.getMessage());
		}
	}

	private static CommandLine parse(String command) {
		List<String> words = new ArrayList<>();
		boolean inside = false;
		boolean closed = false;
		for (String word : ShellWords.split(command)) {
			if (closed) {
				throw new IllegalArgumentException("cannot have any arguments after [ ... ] group");
			}
			if (word.equals("[")) {
				checkOpening(inside, words);
				inside = true;
			}
			else if (word.equals("]")) {
				if (!inside) {
					throw new IllegalArgumentException("cannot have ] outside of [ ... ] group");
				}
				closed = true;
			}
			else {
				words.add(word);
			}
		}
		return new CommandLine(words);
	}

	private static void checkOpening(boolean inside, List<String> words) {
		if (inside) {
			throw new IllegalArgumentException("cannot nest [ ... ] groups");
		}
		if (words.isEmpty()) {
			throw new IllegalArgumentException("cannot start command with [ ... ] group");
		}
	}

}
