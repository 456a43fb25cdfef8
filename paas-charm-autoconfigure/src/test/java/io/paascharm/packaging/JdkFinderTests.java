package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JdkFinder}.
 */
class JdkFinderTests {

	@TempDir
	private Path directory;

	@Test
	void findTakesTheNewest() throws IOException {
		Path older = jdk("a", "17.0.15", "x86_64");
		Path newest = jdk("b", "25.0.3", "x86_64");
		Path middle = jdk("c", "25.0.1", "x86_64");
		Jdk found = new JdkFinder(List.of(older, newest, middle)).find("amd64");
		assertThat(found.home()).isEqualTo(newest);
		assertThat(found.hasAotCache()).isTrue();
	}

	@Test
	void findWhenNewestIsForAnotherProcessorTakesTheNewestOfOurs() throws IOException {
		Path ours = jdk("a", "17.0.15", "x86_64");
		Path other = jdk("b", "25.0.3", "aarch64");
		Jdk found = new JdkFinder(List.of(ours, other)).find("amd64");
		assertThat(found.home()).isEqualTo(ours);
		assertThat(found.hasAotCache()).isFalse();
	}

	@Test
	void findWhenOnlyOtherProcessorsSaysSo() throws IOException {
		JdkFinder finder = new JdkFinder(List.of(jdk("a", "25.0.3", "aarch64")));
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> finder.find("amd64"))
			.withMessageStartingWith(
					"Cannot find a JDK for 'linux/amd64': the JDKs of this machine are for Linux/arm64")
			.satisfies((ex) -> assertThat(ex.subject()).isEqualTo("linux/amd64"));
	}

	@Test
	void findIgnoresWhatCannotLink() throws IOException {
		Path jre = jdk("jre", "25.0.3", "x86_64");
		Files.delete(jre.resolve("bin/jlink"));
		Path broken = jdk("broken", "not a version", "x86_64");
		Path old = jdk("old", "11.0.2", "x86_64");
		JdkFinder finder = new JdkFinder(List.of(jre, broken, old, this.directory.resolve("missing")));
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> finder.find("amd64"))
			.withMessageContaining("-Dpaas-charm.jdk=<directory>");
	}

	@Test
	void ofWhenOneIsNamedTakesNoOther() throws IOException {
		Path named = jdk("named", "17.0.1", "x86_64");
		Path usual = jdk("usual", "25.0.1", "x86_64");
		assertThat(JdkFinder.of(named, List.of(usual)).find("amd64").home()).isEqualTo(named);
		assertThat(JdkFinder.of(null, List.of(usual)).find("amd64").home()).isEqualTo(usual);
	}

	private Path jdk(String name, String version, String architecture) throws IOException {
		return FakeJdk.create(this.directory.resolve(name), version, architecture);
	}

}
