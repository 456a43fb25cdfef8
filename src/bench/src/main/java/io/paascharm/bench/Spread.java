package io.paascharm.bench;

import java.util.List;

/**
 * A set of values in short.
 *
 * @param min the smallest value
 * @param median the middle value, or the mean of the two in the middle
 * @param max the largest value
 * @param count how many there are
 */
record Spread(double min, double median, double max, int count) {

	/**
	 * Summarize values.
	 * @param values at least one value, in any order
	 * @return the spread
	 */
	static Spread of(List<Double> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("'values' must not be empty");
		}
		List<Double> sorted = values.stream().sorted().toList();
		int count = sorted.size();
		double median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
		return new Spread(sorted.get(0), median, sorted.get(count - 1), count);
	}

}
