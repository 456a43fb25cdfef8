package io.paascharm.config;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes values as Python's {@code json.dumps} does, which is what applications know from
 * their environment.
 */
final class JsonText {

	private static final int LONGEST_FRACTION = 17;

	private static final int FIRST_SCIENTIFIC = 16;

	private static final int LAST_SCIENTIFIC = -5;

	private JsonText() {
	}

	static String of(Object value) {
		if (value instanceof Double || value instanceof Float) {
			return decimal(((Number) value).doubleValue());
		}
		if (value instanceof BigDecimal number) {
			return decimal(number.doubleValue());
		}
		return value.toString();
	}

	private static String decimal(double value) {
		if (value == 0) {
			return (1 / value < 0) ? "-0.0" : "0.0";
		}
		return ((value < 0) ? "-" : "") + decimal(shortest(value).abs());
	}

	private static BigDecimal shortest(double value) {
		// Double.toString of Java 17 does not always find the fewest digits (JDK-4511638)
		BigDecimal exact = new BigDecimal(value);
		for (int precision = 1; precision < LONGEST_FRACTION; precision++) {
			BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
			if (rounded.doubleValue() == value) {
				return rounded.stripTrailingZeros();
			}
		}
		return exact.round(new MathContext(LONGEST_FRACTION, RoundingMode.HALF_EVEN)).stripTrailingZeros();
	}

	private static String decimal(BigDecimal shortest) {
		String digits = shortest.unscaledValue().toString();
		int exponent = digits.length() - 1 - shortest.scale();
		if (exponent >= FIRST_SCIENTIFIC || exponent <= LAST_SCIENTIFIC) {
			return scientific(digits, exponent);
		}
		String plain = shortest.toPlainString();
		return (plain.indexOf('.') < 0) ? plain + ".0" : plain;
	}

	private static String scientific(String digits, int exponent) {
		String fraction = (digits.length() > 1) ? "." + digits.substring(1) : "";
		String power = ((Math.abs(exponent) < 10) ? "0" : "") + Math.abs(exponent);
		return digits.charAt(0) + fraction + "e" + ((exponent < 0) ? "-" : "+") + power;
	}

}
