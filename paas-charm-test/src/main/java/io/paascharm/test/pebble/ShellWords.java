package io.paascharm.test.pebble;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The words of a command as Pebble splits them: quotes, backslashes and comments, but
 * nothing is expanded.
 */
final class ShellWords {

	private final String text;

	private int position;

	private ShellWords(String text) {
		this.text = text;
	}

	static List<String> split(String text) {
		ShellWords reader = new ShellWords(text);
		List<String> words = new ArrayList<>();
		for (String word = reader.next(); word != null; word = reader.next()) {
			words.add(word);
		}
		return words;
	}

	private @Nullable String next() {
		skipSpaceAndComments();
		if (this.position == this.text.length()) {
			return null;
		}
		StringBuilder word = new StringBuilder();
		while (this.position < this.text.length() && !isSpace(this.text.charAt(this.position))) {
			append(word, this.text.charAt(this.position++));
		}
		return word.toString();
	}

	private void skipSpaceAndComments() {
		boolean comment = false;
		while (this.position < this.text.length()) {
			char character = this.text.charAt(this.position);
			comment = (comment) ? character != '\n' : character == '#';
			if (!comment && !isSpace(character)) {
				return;
			}
			this.position++;
		}
	}

	private void append(StringBuilder word, char character) {
		switch (character) {
			case '\\' -> word.append(escaped());
			case '\'', '"' -> quoted(word, character);
			default -> word.append(character);
		}
	}

	private char escaped() {
		if (this.position == this.text.length()) {
			throw new IllegalArgumentException("EOF found after escape character");
		}
		return this.text.charAt(this.position++);
	}

	private void quoted(StringBuilder word, char quote) {
		while (this.position < this.text.length()) {
			char character = this.text.charAt(this.position++);
			if (character == quote) {
				return;
			}
			word.append((character == '\\' && quote == '"') ? escaped() : character);
		}
		throw new IllegalArgumentException("EOF found when expecting closing quote");
	}

	private static boolean isSpace(char character) {
		return character == ' ' || character == '\t' || character == '\r' || character == '\n';
	}

}
