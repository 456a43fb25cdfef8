package io.paascharm.test.model.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a command line, split as a shell does: quotes group, a backslash takes the
 * next character as it is. Nothing is expanded.
 */
final class CommandWords {

	private final String line;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean inWord;

	private int position;

	private CommandWords(String line) {
		this.line = line;
	}

	static List<String> split(String line) {
		CommandWords words = new CommandWords(line);
		words.read();
		return words.words;
	}

	private void read() {
		while (this.position < this.line.length()) {
			char c = this.line.charAt(this.position++);
			if (Character.isWhitespace(c)) {
				endWord();
			}
			else {
				this.inWord = true;
				part(c);
			}
		}
		endWord();
	}

	private void part(char c) {
		switch (c) {
			case '\'', '"' -> quoted(c);
			case '\\' -> this.word.append(next());
			default -> this.word.append(c);
		}
	}

	private void quoted(char quote) {
		for (char c = next(); c != quote; c = next()) {
			boolean escapes = c == '\\' && quote == '"' && "\"\\$`".indexOf(peek()) >= 0;
			this.word.append(escapes ? next() : c);
		}
	}

	private char next() {
		char c = peek();
		this.position++;
		return c;
	}

	private char peek() {
		if (this.position >= this.line.length()) {
			throw new JujuCommandException(this.line, "a quote is not closed");
		}
		return this.line.charAt(this.position);
	}

	private void endWord() {
		if (this.inWord) {
			this.words.add(this.word.toString());
		}
		this.word.setLength(0);
		this.inWord = false;
	}

}
