package io.paascharm.cos;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Shake256}.
 */
class Shake256Tests {

	@ParameterizedTest
	@CsvSource({ "spring-boot-k8s-file:spring_boot, 4e917d19e946df58", "flask-k8s-file:flask, e1ea98eb0d057b44",
			"go-k8s-file:go, 7d33d40ec7adf982",
			"spring-boot-k8s-cos_merged/grafana_dashboards/spring_boot.json, 62834e5419c78e5117c31ac6cf58873477aa7fac" })
	void namesOfDashboardsAreThoseOfThePythonCharm(String text, String expected) {
		assertThat(Shake256.hex(text, expected.length() / 2)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "0, 46b9dd2b0ba88d13233b3feb743eeb243fcd52ea62b81b82b50c27646ed5762f",
			"1, 867e2cb04f5a04dcbd592501a5e8fe9ceaafca50255626ca736c138042530ba4",
			"134, f1e03f378eb77904ba15bb642a84b90de52e293eafc27cef05883b1656aec341",
			"135, 55b991ece1e567b6e7c2c714444dd201cd51f4f3832d08e1d26bebc63e07a3d7",
			"136, 8fcc5a08f0a1f6827c9cf64ee8d16e0443106359ca6c8efd230759256f44996a",
			"137, a44e1a438dad6273d540be65ee26386c59588efb09139dc086385d2db0c25782",
			"272, f0063200f64a4e66e186dcbd7e239bf2a72ca01077849d1dc89d02e7de5e2fa5",
			"1000, e262331ad290c96ab1c0fa045470244b415ba6696a934d60f2999b8e92aaa24e" })
	void everyLengthAroundABlock(int length, String expected) {
		assertThat(Shake256.hex("a".repeat(length), 32)).isEqualTo(expected);
	}

	@Test
	void textIsUtf8() {
		assertThat(Shake256.hex("ü😀", 8)).isEqualTo("07d69f8a22ae2656");
	}

}
