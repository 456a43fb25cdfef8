package io.paascharm.test.pebble;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * Durations as Go, and so Pebble's API and layers, write them: {@code 1m30s},
 * {@code 500ms}.
 */
final class GoDuration {

	private static final Map<String, Long> UNITS = Map.of("ns", 1L, "us", 1_000L, "µs", 1_000L, "μs", 1_000L, "ms",
			1_000_000L, "s", 1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);

	private GoDuration() {
	}

	static Duration parse(String text) {
		int start = (text.startsWith("-") || text.startsWith("+")) ? 1 : 0;
		if (text.substring(start).equals("0")) {
			return Duration.ZERO;
		}
		if (start == text.length()) {
			throw invalid(text);
		}
		Duration duration = Duration.ofNanos(nanos(text, start).longValue());
		return (text.startsWith("-")) ? duration.negated() : duration;
	}

	private static BigDecimal nanos(String text, int start) {
		BigDecimal nanos = BigDecimal.ZERO;
		int position = start;
		while (position < text.length()) {
			int unitStart = skip(text, position, true);
			int unitEnd = skip(text, unitStart, false);
			nanos = nanos.add(number(text, position, unitStart).multiply(unit(text, unitStart, unitEnd)));
			position = unitEnd;
		}
		return nanos;
	}

	private static BigDecimal unit(String text, int from, int to) {
		Long unit = UNITS.get(text.substring(from, to));
		if (unit == null) {
			throw invalid(text);
		}
		return BigDecimal.valueOf(unit);
	}

	private static int skip(String text, int from, boolean digits) {
		int position = from;
		while (position < text.length() && isNumeric(text.charAt(position)) == digits) {
			position++;
		}
		return position;
	}

	private static boolean isNumeric(char character) {
		return character == '.' || (character >= '0' && character <= '9');
	}

	private static BigDecimal number(String text, int from, int to) {
		try {
			return new BigDecimal(text.substring(from, to));
		}
		catch (NumberFormatException ex) {
			throw invalid(text);
		}
	}

	private static IllegalArgumentException invalid(String text) {
		return new IllegalArgumentException("time: invalid duration \"" + text + "\"");
	}

	static String format(Duration duration) {
		if (duration.isNegative()) {
			return "-" + format(duration.negated());
		}
		long nanos = duration.toNanos();
		if (nanos == 0) {
			return "0s";
		}
		return (nanos < 1_000_000_000L) ? formatFraction(nanos) : formatParts(duration);
	}

	private static String formatFraction(long nanos) {
		if (nanos < 1_000) {
			return nanos + "ns";
		}
		return (nanos < 1_000_000) ? decimal(nanos, 3) + "µs" : decimal(nanos, 6) + "ms";
	}

	private static String formatParts(Duration duration) {
		StringBuilder text = new StringBuilder();
		if (duration.toHours() > 0) {
			text.append(duration.toHours()).append('h');
		}
		if (duration.toMinutes() > 0) {
			text.append(duration.toMinutesPart()).append('m');
		}
		return text.append(decimal(duration.toNanos() % 60_000_000_000L, 9)).append('s').toString();
	}

	private static String decimal(long value, int scale) {
		BigDecimal number = BigDecimal.valueOf(value, scale).stripTrailingZeros();
		return number.toPlainString();
	}

}
