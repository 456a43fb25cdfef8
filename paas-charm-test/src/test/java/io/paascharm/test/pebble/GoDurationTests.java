package io.paascharm.test.pebble;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link GoDuration}.
 */
class GoDurationTests {

	@ParameterizedTest
	@CsvSource({ "0s,0", "1ns,1", "1.5µs,1500", "500ms,500000000", "1s,1000000000", "1.5s,1500000000",
			"1m30s,90000000000", "2h0m0s,7200000000000", "-1m0s,-60000000000" })
	void formatIsWhatParseReads(String text, long nanos) {
		assertThat(GoDuration.parse(text)).isEqualTo(Duration.ofNanos(nanos));
		assertThat(GoDuration.format(Duration.ofNanos(nanos))).isEqualTo(text);
	}

	@Test
	void parseTakesOtherSpellings() {
		assertThat(GoDuration.parse("0")).isZero();
		assertThat(GoDuration.parse("0.5s")).isEqualTo(Duration.ofMillis(500));
		assertThat(GoDuration.parse("+90s")).isEqualTo(Duration.ofSeconds(90));
		assertThat(GoDuration.parse("1us")).isEqualTo(Duration.ofNanos(1000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "5", "s", "1x", "1.2.3s", "1s5", "PT1S" })
	void parseRefusesWhatGoRefuses(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> GoDuration.parse(text)).withMessageContaining(text);
	}

}
