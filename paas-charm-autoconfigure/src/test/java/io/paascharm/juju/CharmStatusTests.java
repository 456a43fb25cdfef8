package io.paascharm.juju;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CharmStatus}.
 */
class CharmStatusTests {

	@ParameterizedTest
	@EnumSource
	void kindIsFoundByItsWord(CharmStatus.Kind kind) {
		assertThat(CharmStatus.Kind.of(kind.value())).isEqualTo(kind);
	}

	@Test
	void kindOfWordThatCharmsCannotSetIsNull() {
		assertThat(CharmStatus.Kind.of("unknown")).isNull();
		assertThat(CharmStatus.Kind.of("error")).isNull();
	}

	@Test
	void kindsAreOrderedFromTheGravest() {
		assertThat(CharmStatus.Kind.values()).isSorted()
			.startsWith(CharmStatus.Kind.BLOCKED)
			.endsWith(CharmStatus.Kind.ACTIVE);
	}

	@Test
	void toStringLeavesOutAnEmptyMessage() {
		assertThat(CharmStatus.active()).hasToString("active");
		assertThat(CharmStatus.blocked("no key")).hasToString("blocked: no key");
	}

}
