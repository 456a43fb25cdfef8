package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RootedPath}.
 */
class RootedPathTests {

	@TempDir
	Path root;

	private Path resolve(String path) {
		return RootedPath.resolve(this.root, path, true);
	}

	@Test
	void pathNeverLeavesTheRoot() {
		assertThat(resolve("/../../etc/passwd")).isEqualTo(this.root.resolve("etc/passwd"));
		assertThat(resolve("/a/./b/../c")).isEqualTo(this.root.resolve("a/c"));
		assertThat(resolve("/")).isEqualTo(this.root);
	}

	@Test
	void absoluteLinkStartsAtTheRoot() throws IOException {
		Files.createSymbolicLink(this.root.resolve("link"), Path.of("/nowhere/passwd"));
		Files.createSymbolicLink(this.root.resolve("up"), Path.of("../../../nowhere"));
		assertThat(resolve("/link")).isEqualTo(this.root.resolve("nowhere/passwd"));
		assertThat(resolve("/up/passwd")).isEqualTo(this.root.resolve("nowhere/passwd"));
	}

	@Test
	void lastLinkIsKeptWhenAsked() throws IOException {
		Files.createDirectory(this.root.resolve("real"));
		Files.createSymbolicLink(this.root.resolve("directory"), Path.of("real"));
		Files.createSymbolicLink(this.root.resolve("real/file"), Path.of("other"));
		assertThat(RootedPath.resolve(this.root, "/directory/file", false)).isEqualTo(this.root.resolve("real/file"));
		assertThat(resolve("/directory/file")).isEqualTo(this.root.resolve("real/other"));
	}

	@Test
	void linksInACircleEnd() throws IOException {
		Files.createSymbolicLink(this.root.resolve("a"), Path.of("b"));
		Files.createSymbolicLink(this.root.resolve("b"), Path.of("a"));
		assertThat(resolve("/a/file").toString()).startsWith(this.root.toString());
	}

}
