package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CharmArchive}.
 */
class CharmArchiveTests {

	private static final Instant TIME = Instant.parse("2001-02-03T04:05:06Z");

	private final CharmArchive archive = new CharmArchive(TIME);

	@TempDir
	private Path directory;

	@Test
	void writeSortsEntries() throws IOException {
		write("first/b", "x");
		write("first/c/a", "x");
		write("first/a", "x");
		this.archive.write(zip("out.zip"), List.of(this.directory.resolve("first")));
		try (ZipFile zip = new ZipFile(zip("out.zip").toFile())) {
			assertThat(Collections.list(zip.entries())).extracting(ZipEntry::getName)
				.containsExactly("a", "b", "c/", "c/a");
		}
	}

	@Test
	void writeKeepsWhetherAFileIsAProgram() throws IOException {
		Path program = write("first/dispatch", "#!/bin/sh");
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
		Path secretive = write("first/data", "x");
		Files.setPosixFilePermissions(secretive, PosixFilePermissions.fromString("r--------"));
		this.archive.write(zip("out.zip"), List.of(this.directory.resolve("first")));
		assertThat(mode("dispatch")).isEqualTo("rwxr-xr-x");
		assertThat(mode("data")).isEqualTo("rw-r--r--");
	}

	@Test
	void writeWhenContentIsTheSameGivesTheSameBytes() throws IOException {
		write("first/lib/a", "x");
		Path other = write("second/lib/a", "x");
		Files.setLastModifiedTime(other, FileTime.from(TIME.minusSeconds(1000)));
		this.archive.write(zip("first.zip"), List.of(this.directory.resolve("first")));
		this.archive.write(zip("second.zip"), List.of(this.directory.resolve("second")));
		assertThat(zip("first.zip")).hasSameBinaryContentAs(zip("second.zip"));
	}

	@Test
	void writeStampsEntries() throws IOException {
		write("first/lib/a", "x");
		this.archive.write(zip("out.zip"), List.of(this.directory.resolve("first")));
		try (ZipFile zip = new ZipFile(zip("out.zip").toFile())) {
			assertThat(Collections.list(zip.entries())).hasSize(2)
				.allSatisfy((entry) -> assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo(TIME));
		}
	}

	@Test
	void writeWhenTwoDirectoriesHaveAFileTakesTheLater() throws IOException {
		write("first/a", "old");
		write("second/a", "new");
		this.archive.write(zip("out.zip"), List.of(this.directory.resolve("first"), this.directory.resolve("second"),
				this.directory.resolve("no")));
		assertThat(content("a")).isEqualTo("new");
	}

	@Test
	void writeFollowsLinks() throws IOException {
		Path target = write("elsewhere/a", "linked");
		Files.createDirectories(this.directory.resolve("first"));
		Files.createSymbolicLink(this.directory.resolve("first/a"), target);
		this.archive.write(zip("out.zip"), List.of(this.directory.resolve("first")));
		assertThat(content("a")).isEqualTo("linked");
	}

	@Test
	void writeReplacesAnArchive() throws IOException {
		write("out.zip", "not a zip file");
		write("first/a", "x");
		this.archive.write(zip("out.zip"), List.of(this.directory.resolve("first")));
		assertThat(content("a")).isEqualTo("x");
		assertThat(this.directory.resolve("out.zip.part")).doesNotExist();
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	private Path zip(String name) {
		return this.directory.resolve(name);
	}

	private String mode(String entry) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(zip("out.zip"), Map.of("enablePosixFileAttributes", "true"))) {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(zip.getPath(entry)));
		}
	}

	private String content(String entry) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(zip("out.zip"))) {
			return Files.readString(zip.getPath(entry));
		}
	}

}
