package io.paascharm.test.model.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Table of left-aligned columns, two blanks apart, as {@code juju} prints them.
 */
final class TextTable {

	private final List<String[]> rows = new ArrayList<>();

	TextTable(String... header) {
		this.rows.add(header);
	}

	void row(String... cells) {
		this.rows.add(cells);
	}

	@Override
	public String toString() {
		int[] widths = widths();
		StringBuilder text = new StringBuilder();
		for (String[] row : this.rows) {
			text.append(line(row, widths)).append('\n');
		}
		return text.toString();
	}

	private int[] widths() {
		int[] widths = new int[this.rows.get(0).length];
		for (String[] row : this.rows) {
			for (int i = 0; i < row.length; i++) {
				widths[i] = Math.max(widths[i], row[i].length());
			}
		}
		return widths;
	}

	private static String line(String[] row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < row.length; i++) {
			line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
		}
		return line.toString().stripTrailing();
	}

}
