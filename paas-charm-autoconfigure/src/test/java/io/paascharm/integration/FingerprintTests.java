package io.paascharm.integration;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Fingerprint}.
 */
class FingerprintTests {

	@Test
	void textHasTheBeginningOfItsSha256() {
		assertThat(Fingerprint.of("abc")).isEqualTo("ba7816bf8f01");
		assertThat(Fingerprint.of("")).isEqualTo("e3b0c44298fc");
	}

	@Test
	void fieldsAreDigestedInOneOrder() {
		assertThat(Fingerprint.of(Map.of("a", "1", "b", "2", "c", "3")))
			.isEqualTo(Fingerprint.of(Map.of("c", "3", "b", "2", "a", "1")));
	}

	@Test
	void fieldsDifferIfTextMovesFromOneToAnother() {
		assertThat(Fingerprint.of(Map.of("a", "1\nb 1 2"))).isNotEqualTo(Fingerprint.of(Map.of("a", "1", "b", "2")));
		assertThat(Fingerprint.of(Map.of("a", ""))).isNotEqualTo(Fingerprint.of(Map.of()));
	}

	@Test
	void anyCharacterIsDigested() {
		assertThat(Fingerprint.of("\uD83D\uDE00")).hasSize(12).isNotEqualTo(Fingerprint.of("\uD83D\uDE01"));
	}

}
