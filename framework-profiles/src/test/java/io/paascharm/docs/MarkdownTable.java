package io.paascharm.docs;

import java.util.List;

/**
 * A table in Markdown.
 */
final class MarkdownTable {

	private final StringBuilder text = new StringBuilder();

	MarkdownTable(String... headings) {
		row(headings);
		this.text.append("|---".repeat(headings.length)).append("|\n");
	}

	MarkdownTable row(String... cells) {
		for (String cell : cells) {
			this.text.append("| ").append(cell).append(cell.isEmpty() ? "" : " ");
		}
		this.text.append("|\n");
		return this;
	}

	static String code(String text) {
		return "`" + text + "`";
	}

	static String codes(List<String> texts) {
		return String.join(", ", texts.stream().map(MarkdownTable::code).toList());
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
