package io.paascharm.juju;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JujuVersion}.
 */
class JujuVersionTests {

	@ParameterizedTest
	@CsvSource({ "3.6.4, 3.6.4", "3.6.4.1, 3.6.4", "3.6, 3.6.0", "3.6-rc1.2, 3.6.0", "4.0-beta5, 4.0.0" })
	void parseReadsNumbersAndPassesOverTags(String text, String version) {
		assertThat(JujuVersion.parse(text)).hasToString(version);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "3", "three.six", "99999999999.1" })
	void parseWhenTextIsNoVersionIsUnknown(String text) {
		assertThat(JujuVersion.parse(text)).isEqualTo(JujuVersion.UNKNOWN);
	}

	@Test
	void isAtLeastComparesNumbers() {
		JujuVersion version = JujuVersion.parse("3.10.2");
		assertThat(version.isAtLeast(3, 10, 2)).isTrue();
		assertThat(version.isAtLeast(3, 9, 9)).isTrue();
		assertThat(version.isAtLeast(3, 10, 3)).isFalse();
		assertThat(version.isAtLeast(4, 0, 0)).isFalse();
	}

	@Test
	void hasSecretsFrom303() {
		assertThat(JujuVersion.parse("3.0.2").hasSecrets()).isFalse();
		assertThat(JujuVersion.parse("3.0.3").hasSecrets()).isTrue();
	}

}
