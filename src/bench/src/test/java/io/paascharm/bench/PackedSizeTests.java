package io.paascharm.bench;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PackedSize}.
 */
class PackedSizeTests {

	@TempDir
	private Path directory;

	@Test
	void sizeOfAFileIsThatOfTheFile() throws Exception {
		Path charm = Files.write(this.directory.resolve("a.charm"), new byte[1234]);
		assertThat(PackedSize.of(charm)).isEqualTo(1234);
	}

	@Test
	void directoryIsZipped() throws Exception {
		Files.write(Files.createDirectories(this.directory.resolve("lib")).resolve("zeros.py"), new byte[1_000_000]);
		assertThat(PackedSize.of(this.directory)).isBetween(500L, 5_000L);
	}

	@Test
	void bytecodeDoesNotCount() throws Exception {
		Files.writeString(this.directory.resolve("charm.py"), "pass");
		long before = PackedSize.of(this.directory);
		Files.write(Files.createDirectories(this.directory.resolve("__pycache__")).resolve("charm.cpython-312.pyc"),
				new byte[1000]);
		assertThat(PackedSize.of(this.directory)).isEqualTo(before);
	}

	@Test
	void absentCharmFails() {
		assertThatExceptionOfType(BenchException.class).isThrownBy(() -> PackedSize.of(this.directory.resolve("no")));
	}

}
