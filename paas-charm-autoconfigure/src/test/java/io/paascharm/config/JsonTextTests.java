package io.paascharm.config;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonText}. The expected texts are those of Python's
 * {@code json.dumps}.
 */
class JsonTextTests {

	@ParameterizedTest
	@CsvSource({ "2.5, 2.5", "3.0, 3.0", "0.0, 0.0", "-0.0, -0.0", "0.1, 0.1", "-1.25, -1.25", "100.0, 100.0",
			"1e15, 1000000000000000.0", "1e16, 1e+16", "1.5e16, 1.5e+16",
			"123456789012345680.0, 1.2345678901234568e+17", "1e22, 1e+22", "1e23, 1e+23", "1e100, 1e+100",
			"1.7976931348623157e308, 1.7976931348623157e+308", "0.0001, 0.0001", "0.00012, 0.00012", "0.00001, 1e-05",
			"1.5e-7, 1.5e-07", "1e-10, 1e-10", "2.0E-3, 0.002", "5e-324, 5e-324", "-1e-10, -1e-10",
			"9007199254740993.0, 9007199254740992.0", "0.30000000000000004, 0.30000000000000004",
			"2.2250738585072014e-308, 2.2250738585072014e-308" })
	void fractionsArePrintedAsPythonPrintsThem(double value, String expected) {
		assertThat(JsonText.of(value)).isEqualTo(expected);
	}

	@Test
	void everyTextReadsAsTheSameNumber() {
		Random random = new Random(42);
		for (int round = 0; round < 2000; round++) {
			double value = Double.longBitsToDouble(random.nextLong());
			if (Double.isFinite(value)) {
				assertThat(Double.parseDouble(JsonText.of(value))).isEqualTo(value);
			}
		}
	}

	@Test
	void wholeNumbersAndBooleansArePlain() {
		assertThat(JsonText.of(42L)).isEqualTo("42");
		assertThat(JsonText.of(-1)).isEqualTo("-1");
		assertThat(JsonText.of(true)).isEqualTo("true");
		assertThat(JsonText.of(new BigDecimal("2.50"))).isEqualTo("2.5");
	}

}
