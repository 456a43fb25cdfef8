package io.paascharm.test.model.charm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Charms laid out as Juju does.
 */
class CharmFilesTests {

	@TempDir
	private Path directory;

	@Test
	void archiveKeepsModesAndLosesTimes() throws IOException {
		Path charm = this.directory.resolve("a.charm");
		Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
		try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + charm.toUri()), options)) {
			Files.createDirectory(zip.getPath("bin"));
			entry(zip, "dispatch", "rwxr-xr-x");
			entry(zip, "bin/data", "rw-r-----");
		}
		Path target = this.directory.resolve("charm");
		CharmFiles.layOut(charm, target);
		assertThat(mode(target.resolve("dispatch"))).isEqualTo("rwxr-xr-x");
		assertThat(mode(target.resolve("bin/data"))).isEqualTo("rw-r-----");
		assertThat(Files.getLastModifiedTime(target.resolve("dispatch")).toInstant())
			.isAfter(Instant.now().minus(Duration.ofHours(1)));
	}

	private static void entry(FileSystem zip, String name, String mode) throws IOException {
		Path path = zip.getPath(name);
		Files.writeString(path, name);
		Files.setAttribute(path, "zip:permissions", PosixFilePermissions.fromString(mode));
		Files.setLastModifiedTime(path, FileTime.fromMillis(0));
	}

	private static String mode(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

	@Test
	void archiveThatLeavesTheDirectoryIsRefused() throws IOException {
		Path charm = this.directory.resolve("a.charm");
		try (OutputStream out = Files.newOutputStream(charm); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("../evil"));
		}
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> CharmFiles.layOut(charm, this.directory.resolve("charm")))
			.havingCause()
			.withMessage("entry '../evil' leaves the charm directory");
		assertThat(this.directory.resolve("evil")).doesNotExist();
	}

	@Test
	void directoryIsCopiedWithItsLinksAndNothingOld() throws IOException {
		Path charm = Files.createDirectory(this.directory.resolve("source"));
		Files.writeString(charm.resolve("dispatch"), "x");
		Files.setPosixFilePermissions(charm.resolve("dispatch"), PosixFilePermissions.fromString("rwx------"));
		Files.createSymbolicLink(charm.resolve("link"), Path.of("dispatch"));
		Path target = Files.createDirectory(this.directory.resolve("charm"));
		Files.writeString(target.resolve("old"), "x");
		CharmFiles.layOut(charm, target);
		assertThat(target.resolve("old")).doesNotExist();
		assertThat(target.resolve("link")).isSymbolicLink();
		assertThat(mode(target.resolve("dispatch"))).isEqualTo("rwx------");
	}

}
