package io.paascharm.profile.gunicorn;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits and joins commands by the rules of a POSIX shell, without expansions.
 */
final class CommandLine {

	private CommandLine() {
	}

	/**
	 * Split a command into words.
	 * @param command the command, with single and double quotes and backslashes
	 * @return the words without their quotes
	 */
	static List<String> split(String command) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		boolean inWord = false;
		char quote = 0;
		for (int i = 0; i < command.length(); i++) {
			char character = command.charAt(i);
			if (quote == 0 && Character.isWhitespace(character)) {
				if (inWord) {
					words.add(word.toString());
					word.setLength(0);
				}
				inWord = false;
				continue;
			}
			inWord = true;
			if (character == '\\' && quote != '\'' && i + 1 < command.length()) {
				word.append(command.charAt(++i));
			}
			else if (character == quote || (quote == 0 && (character == '\'' || character == '"'))) {
				quote = (quote == 0) ? character : 0;
			}
			else {
				word.append(character);
			}
		}
		if (inWord) {
			words.add(word.toString());
		}
		return words;
	}

	/**
	 * Join words to a command.
	 * @param words the words
	 * @return the command, with quotes around words that need them
	 */
	static String join(List<String> words) {
		StringBuilder command = new StringBuilder();
		for (String word : words) {
			command.append(command.isEmpty() ? "" : " ").append(needsQuotes(word) ? quote(word) : word);
		}
		return command.toString();
	}

	private static boolean needsQuotes(String word) {
		return word.isEmpty() || word.chars().anyMatch((character) -> " \t\n'\"\\".indexOf(character) >= 0);
	}

	private static String quote(String word) {
		return "'" + word.replace("'", "'\"'\"'") + "'";
	}

}
