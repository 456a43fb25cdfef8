package io.paascharm.packaging;

import java.util.List;

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
		String cause = "";
		String last = "";
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (line.equals("Description:") && i + 2 < lines.size()) {
				return lines.get(i + 2).strip();
			}
			if (line.startsWith(CAUSED_BY)) {
				cause = line.substring(CAUSED_BY.length());
			}
			else if (!line.isBlank() && !line.startsWith("\t")) {
				last = line.strip();
			}
		}
		return cause.isEmpty() ? last : cause;
	}

}
