package io.paascharm.bench;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProcessMemory}.
 */
class ProcessMemoryTests {

	@Test
	void parseTakesTheWholeShareAndNotItsParts() {
		assertThat(ProcessMemory
			.parse(List.of("55d0c0a00000-7ffd31bff000 ---p 00000000 00:00 0   [rollup]", "Rss:              121472 kB",
					"Pss:              110321 kB", "Pss_Anon:          60000 kB", "Pss_File:          50321 kB")))
			.isEqualTo(110321);
	}

	@Test
	void parseOfAProcessThatEndsIsNothing() {
		assertThat(ProcessMemory.parse(List.of())).isZero();
	}

	@Test
	void ofCharmAddsTheProcessesOfItsDirectory(@TempDir Path charm) throws Exception {
		assertThat(ProcessMemory.ofCharm(charm)).isZero();
		ProcessBuilder builder = new ProcessBuilder("cat");
		builder.environment().put("JUJU_CHARM_DIR", charm.toString());
		Process process = builder.start();
		try {
			assertThat(ProcessMemory.ofCharm(charm)).isBetween(50L, 20_000L);
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

}
