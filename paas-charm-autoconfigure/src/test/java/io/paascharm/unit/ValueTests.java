package io.paascharm.unit;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.hooktool.SecretMetadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Port}, {@link SecretId} and {@link SecretSpec}.
 */
class ValueTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 65536 })
	void portOutOfRangeIsRefused(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> Port.tcp(number));
	}

	@Test
	void portIsReadAsItIsPrinted() {
		assertThat(Port.parse("53/udp")).contains(new Port(53, "udp"));
		assertThat(new Port(53, "udp")).hasToString("53/udp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "icmp", "8080", "8000-8010/tcp", "/tcp", "70000/tcp" })
	void portThatIsNoSinglePortIsEmpty(String text) {
		assertThat(Port.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "secret:abc", "secret://cafe/abc" })
	void secretIdIsTheSameInAllForms(String text) {
		assertThat(SecretId.parse(text)).isEqualTo(new SecretId("abc")).hasToString("secret:abc");
	}

	@Test
	void secretSpecIsMaskedInText() {
		assertThat(new SecretSpec(Map.of("password", "hunter22"), SecretMetadata.NONE).toString()).contains("password")
			.doesNotContain("hunter22");
	}

	@Test
	void secretSpecWithoutContentIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SecretSpec(Map.of(), SecretMetadata.NONE));
	}

}
