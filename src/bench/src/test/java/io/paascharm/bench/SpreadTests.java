package io.paascharm.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Spread}.
 */
class SpreadTests {

	@Test
	void ofWhenCountIsOddTakesTheMiddle() {
		assertThat(Spread.of(List.of(9.0, 1.0, 5.0))).isEqualTo(new Spread(1, 5, 9, 3));
	}

	@Test
	void ofWhenCountIsEvenTakesTheMeanOfTheMiddle() {
		assertThat(Spread.of(List.of(100.0, 1.0, 4.0, 2.0))).isEqualTo(new Spread(1, 3, 100, 4));
	}

	@Test
	void ofWhenThereIsOneValueIsThatValue() {
		assertThat(Spread.of(List.of(3.0))).isEqualTo(new Spread(3, 3, 3, 1));
	}

	@Test
	void ofWhenThereIsNoValueFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
	}

}
