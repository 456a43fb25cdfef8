package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PebbleBinary}.
 */
class PebbleBinaryTests {

	@TempDir
	private Path directory;

	private Path program(String name, String mode) throws IOException {
		Path file = Files.createDirectories(this.directory.resolve(name)).resolve("pebble");
		return Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
	}

	@Test
	void firstProgramOnThePathIsFound() throws IOException {
		Path plain = program("plain", "rw-r--r--");
		Path first = program("first", "rwxr-xr-x");
		Path second = program("second", "rwxr-xr-x");
		String path = "relative::" + plain.getParent() + ":" + first.getParent() + ":" + second.getParent();
		assertThat(PebbleBinary.find(null, path)).contains(first);
		assertThat(PebbleBinary.find(null, this.directory.toString())).isEmpty();
		assertThat(PebbleBinary.find(null, null)).isEmpty();
	}

	@Test
	void namedProgramComesBeforeThePath() throws IOException {
		Path named = program("named", "rwxr-xr-x");
		Path onPath = program("other", "rwxr-xr-x");
		assertThat(PebbleBinary.find(named.toString(), onPath.getParent().toString())).contains(named);
	}

	@Test
	void emptyNameMeansNone() throws IOException {
		assertThat(PebbleBinary.find("", program("other", "rwxr-xr-x").getParent().toString())).isEmpty();
	}

	@Test
	void nameOfNoProgramIsAnError() {
		assertThatExceptionOfType(ContainerException.class).isThrownBy(() -> PebbleBinary.find("/no/such", null))
			.withMessage("Cannot run the Pebble '/no/such' that -Dpebble.binary names: it is not a program");
	}

}
