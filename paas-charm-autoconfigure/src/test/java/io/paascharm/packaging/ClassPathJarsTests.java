package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassPathJars}.
 */
class ClassPathJarsTests {

	private final ClassPathJars jars = new ClassPathJars(new CharmArchive(Instant.EPOCH.plusSeconds(400000000)));

	@TempDir
	private Path directory;

	private Path charm;

	private Path classes;

	@BeforeEach
	void createDirectories() throws IOException {
		this.charm = this.directory.resolve("charm");
		Files.createDirectories(this.charm.resolve("app"));
		this.classes = this.directory.resolve("project/target/classes");
		write("project/target/classes/a.txt");
	}

	@Test
	void collectPutsOwnClassesFirstAndKeepsTheOrder() throws IOException {
		List<Path> classPath = List.of(write("repository/z.jar"), write("repository/b.jar"));
		assertThat(this.jars.collect(this.charm, List.of(this.classes), classPath)).containsExactly("app/charm.jar",
				"app/z.jar", "app/b.jar");
		assertThat(this.charm.resolve("app/z.jar")).hasContent("repository/z.jar");
	}

	@Test
	void collectWhenTwoJarsShareANameKeepsBoth() throws IOException {
		List<Path> classPath = List.of(write("one/util.jar"), write("two/util.jar"), write("three/charm.jar"));
		List<String> collected = this.jars.collect(this.charm, List.of(this.classes), classPath);
		assertThat(collected).doesNotHaveDuplicates().hasSize(4);
		assertThat(this.charm.resolve(collected.get(1))).hasContent("one/util.jar");
		assertThat(this.charm.resolve(collected.get(2))).hasContent("two/util.jar");
		assertThat(this.charm.resolve(collected.get(3))).hasContent("three/charm.jar");
	}

	@Test
	void collectMakesAJarOfAModuleThatIsNotPackagedYet() throws IOException {
		Path module = this.directory.resolve("other/target/classes");
		write("other/target/classes/b.txt");
		List<String> collected = this.jars.collect(this.charm, List.of(this.classes),
				List.of(module, this.directory.resolve("missing/target/classes")));
		assertThat(collected).containsExactly("app/charm.jar", "app/other.jar");
		assertThat(this.charm.resolve("app/other.jar")).isNotEmptyFile();
	}

	private Path write(String name) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, name);
	}

}
