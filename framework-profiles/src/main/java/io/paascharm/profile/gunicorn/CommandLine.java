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
		Splitter splitter = new Splitter(command);
		while (splitter.position < command.length()) {
			splitter.take();
		}
		splitter.endWord();
		return splitter.words;
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
		return word.isEmpty() || word.chars().anyMatch((character) -> " \t\n'\"\\#".indexOf(character) >= 0);
	}

	private static String quote(String word) {
		return "'" + word.replace("'", "'\"'\"'") + "'";
	}

	/**
	 * Reads a command character by character.
	 */
	private static final class Splitter {

		private final String command;

		private final List<String> words = new ArrayList<>();

		private final StringBuilder word = new StringBuilder();

		private boolean inWord;

		private char quote;

		private int position;

		private Splitter(String command) {
			this.command = command;
		}

		private void take() {
			char character = this.command.charAt(this.position++);
			if (this.quote == 0 && Character.isWhitespace(character)) {
				endWord();
			}
			else {
				this.inWord = true;
				takeInWord(character);
			}
		}

		private void takeInWord(char character) {
			if (character == '\\' && this.quote != '\'' && this.position < this.command.length()) {
				this.word.append(this.command.charAt(this.position++));
			}
			else if (character == this.quote || (this.quote == 0 && (character == '\'' || character == '"'))) {
				this.quote = (this.quote == 0) ? character : 0;
			}
			else {
				this.word.append(character);
			}
		}

		private void endWord() {
			if (this.inWord) {
				this.words.add(this.word.toString());
				this.word.setLength(0);
				this.inWord = false;
			}
		}

	}

}
