package io.paascharm.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came out, for people and for programs.
 *
 * @param machine where it was measured
 * @param ours our charm
 * @param baseline what it is compared with, or {@code null} if there is nothing
 */
record Report(Machine machine, Entry ours, @Nullable Entry baseline) {

	/**
	 * Return the table.
	 * @return a line for each figure: median, smallest and largest value of each charm,
	 * and the ratio of the medians, ours to the baseline's
	 */
	String table() {
		List<String[]> rows = new ArrayList<>();
		rows.add(new String[] { "figure", "unit", "ours", "(min..max)", "baseline", "(min..max)", "ours:baseline" });
		for (Figure figure : Figure.values()) {
			Spread own = this.ours.measurements().spread(figure);
			if (own != null) {
				rows.add(
						row(figure, own, (this.baseline != null) ? this.baseline.measurements().spread(figure) : null));
			}
		}
		StringBuilder table = new StringBuilder();
		table.append(this.machine).append('\n').append("ours:     ").append(this.ours).append('\n');
		if (this.baseline != null) {
			table.append("baseline: ").append(this.baseline).append('\n');
		}
		return table.append('\n').append(aligned(rows)).toString();
	}

	private static String[] row(Figure figure, Spread own, @Nullable Spread other) {
		return new String[] { figure.title(), figure.unit().symbol(), number(own.median()), range(own),
				(other != null) ? number(other.median()) : "", (other != null) ? range(other) : "",
				(other != null && other.median() > 0)
						? String.format(Locale.ROOT, "%.2f", own.median() / other.median()) : "" };
	}

	private static String range(Spread spread) {
		return (spread.count() > 1) ? "(" + number(spread.min()) + ".." + number(spread.max()) + ")" : "";
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value == Math.rint(value) || value >= 100) ? "%.0f" : "%.1f", value);
	}

	private static String aligned(List<String[]> rows) {
		int[] widths = new int[rows.get(0).length];
		for (int i = 0; i < widths.length; i++) {
			int column = i;
			widths[i] = rows.stream().mapToInt((row) -> row[column].length()).max().orElse(0);
		}
		StringBuilder text = new StringBuilder();
		rows.forEach((row) -> text.append(aligned(row, widths)).append('\n'));
		return text.toString();
	}

	private static String aligned(String[] row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < row.length; i++) {
			String padding = " ".repeat(widths[i] - row[i].length());
			boolean isText = i < 2 || row[i].startsWith("(");
			line.append(isText ? row[i] + padding : padding + row[i]).append("  ");
		}
		return line.toString().stripTrailing();
	}

	/**
	 * Return everything that was measured.
	 * @return a JSON object
	 */
	String json() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("machine", where());
		all.put("ours", this.ours.toMap());
		if (this.baseline != null) {
			all.put("baseline", this.baseline.toMap());
		}
		return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all);
	}

	private Map<String, Object> where() {
		Map<String, Object> where = new LinkedHashMap<>();
		where.put("cores", this.machine.cores());
		where.put("processor", this.machine.processor());
		where.put("system", this.machine.system());
		where.put("java", this.machine.jdk());
		where.put("charm-java", this.machine.runtime());
		return where;
	}

	/**
	 * One charm in the report.
	 *
	 * @param title what the charm is
	 * @param status the status that its unit had in the end
	 * @param measurements what was measured of it
	 */
	record Entry(String title, String status, Measurements measurements) {

		private Map<String, Object> toMap() {
			Map<String, Object> figures = new LinkedHashMap<>();
			for (Figure figure : Figure.values()) {
				Spread spread = this.measurements.spread(figure);
				if (spread != null) {
					figures.put(figure.name().toLowerCase(Locale.ROOT).replace('_', '-'), toMap(figure, spread));
				}
			}
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("charm", this.title);
			entry.put("status", this.status);
			entry.put("figures", figures);
			return entry;
		}

		private Map<String, Object> toMap(Figure figure, Spread spread) {
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("unit", figure.unit().symbol());
			values.put("min", spread.min());
			values.put("median", spread.median());
			values.put("max", spread.max());
			values.put("values", this.measurements.values(figure));
			return values;
		}

		@Override
		public String toString() {
			return this.title + " (" + this.status + ")";
		}

	}

}
