package io.paascharm.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes a charm out of date.
 */
class PackInputsTests {

	@TempDir
	private Path directory;

	@BeforeEach
	void writeProject() throws IOException {
		Files.createDirectories(this.directory.resolve("classes"));
		Files.writeString(this.directory.resolve("charmcraft.yaml"), "name: a");
		Files.writeString(this.directory.resolve("classes/A.class"), "a");
		writeJar("content");
	}

	private void writeJar(String content) throws IOException {
		try (OutputStream file = Files.newOutputStream(this.directory.resolve("a.jar"));
				ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("entry"));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
	}

	private String fingerprint(String... arguments) throws IOException {
		return PackInputs.fingerprint(this.directory,
				List.of(this.directory.resolve("classes").toString(), this.directory.resolve("a.jar").toString()),
				List.of(arguments));
	}

	@Test
	void timesDoNotCount() throws IOException {
		String before = fingerprint();
		for (String file : List.of("charmcraft.yaml", "classes/A.class", "a.jar")) {
			Files.setLastModifiedTime(this.directory.resolve(file), FileTime.fromMillis(0));
		}
		assertThat(fingerprint()).isEqualTo(before);
	}

	@Test
	void jarWithTheSameContentDoesNotCount() throws IOException {
		String before = fingerprint();
		writeJar("content");
		assertThat(fingerprint()).isEqualTo(before);
	}

	@Test
	void everyInputCounts() throws IOException {
		String before = fingerprint();
		assertThat(fingerprint("--jdk=/other")).isNotEqualTo(before);
		Files.writeString(this.directory.resolve("charmcraft.yaml"), "name: b");
		String afterProject = fingerprint();
		assertThat(afterProject).isNotEqualTo(before);
		Files.writeString(this.directory.resolve("classes/A.class"), "b");
		String afterClass = fingerprint();
		assertThat(afterClass).isNotEqualTo(afterProject);
		writeJar("other content");
		String afterJar = fingerprint();
		assertThat(afterJar).isNotEqualTo(afterClass);
		Files.createDirectories(this.directory.resolve("cos/rules"));
		Files.writeString(this.directory.resolve("cos/rules/a.rule"), "rule");
		assertThat(fingerprint()).isNotEqualTo(afterJar);
	}

}
