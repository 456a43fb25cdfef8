package io.paascharm.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.bench.BenchOptions.Baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BenchOptions}.
 */
class BenchOptionsTests {

	@Test
	void parseReadsEverything() {
		BenchOptions options = BenchOptions.parse(List.of("--charms=/charms", "--output=/out/../target", "--rounds=2",
				"--dispatches=7", "--baseline=endpoints"), Map.of("PEER_CHARM", "/peer"));
		assertThat(options).isEqualTo(
				new BenchOptions(Path.of("/charms"), Path.of("/target"), 2, 7, Baseline.ENDPOINTS, Path.of("/peer")));
	}

	@Test
	void parseWhenOnlyDirectoriesAreGivenHasDefaults() {
		BenchOptions options = BenchOptions.parse(List.of("--charms=/charms", "--output=/target"),
				Map.of("PEER_CHARM", ""));
		assertThat(options)
			.isEqualTo(new BenchOptions(Path.of("/charms"), Path.of("/target"), 10, 500, Baseline.OPS, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--rounds=0", "--rounds=-1", "--dispatches=many", "--dispatches=", "--round=1", "rounds=1",
			"--rounds", "--baseline=python" })
	void parseWhenAnArgumentIsWrongNamesIt(String argument) {
		assertThatExceptionOfType(BenchException.class)
			.isThrownBy(() -> BenchOptions.parse(List.of("--charms=/c", "--output=/o", argument), Map.of()))
			.withMessageContaining("'" + argument.replaceFirst("--(rounds|dispatches|baseline)=", "") + "'");
	}

	@Test
	void parseWhenADirectoryIsMissingNamesIt() {
		assertThatExceptionOfType(BenchException.class)
			.isThrownBy(() -> BenchOptions.parse(List.of("--charms=/c"), Map.of()))
			.withMessageContaining("'--output'");
	}

}
