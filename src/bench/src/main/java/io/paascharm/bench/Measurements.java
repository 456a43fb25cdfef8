package io.paascharm.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All values of one charm.
 */
final class Measurements {

	private static final double KIBIBYTES = 1024;

	private static final double BYTES = 1e6;

	private final Map<Figure, List<Double>> values = new EnumMap<>(Figure.class);

	void add(Figure figure, double value) {
		this.values.computeIfAbsent(figure, (absent) -> new ArrayList<>()).add(value);
	}

	void add(Figure figure, Duration time) {
		add(figure, time.toNanos() / 1e6);
	}

	void addKibibytes(Figure figure, long size) {
		add(figure, size / KIBIBYTES);
	}

	void addBytes(Figure figure, long size) {
		add(figure, size / BYTES);
	}

	/**
	 * Return all values of a figure.
	 * @param figure the figure
	 * @return the values, in the order they were measured
	 */
	List<Double> values(Figure figure) {
		return List.copyOf(this.values.getOrDefault(figure, List.of()));
	}

	/**
	 * Return a figure in short.
	 * @param figure the figure
	 * @return the spread, or {@code null} if the figure was not measured
	 */
	@Nullable Spread spread(Figure figure) {
		List<Double> all = values(figure);
		return all.isEmpty() ? null : Spread.of(all);
	}

}
