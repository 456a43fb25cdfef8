package io.paascharm.packaging;

import java.util.List;
import java.util.function.Predicate;

/**
 * The one line of a failed program's output that tells why it failed.
 */
final class FailureCause {

	private static final String CAUSED_BY = "Caused by: ";

	private FailureCause() {
	}

	/**
	 * Picks the description of Spring Boot's failure analysis, else the innermost cause
	 * of a stack trace, else the last line that is not part of one.
	 * @param output the whole output of the program
	 * @return the line, empty when there was no output
	 */
	static String in(String output) {
		List<String> lines = output.lines().toList();
		int description = lines.indexOf("Description:");
		if (description >= 0 && description + 2 < lines.size()) {
			return lines.get(description + 2).strip();
		}
		String cause = last(lines, (line) -> line.startsWith(CAUSED_BY));
		return cause.isEmpty() ? last(lines, (line) -> !line.isBlank() && !line.startsWith("\t")).strip()
				: cause.substring(CAUSED_BY.length());
	}

	private static String last(List<String> lines, Predicate<String> wanted) {
		return lines.stream().filter(wanted).reduce("", (before, line) -> line);
	}

}
