package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Copies of an image's files.
 */
class ImageFilesTests {

	@TempDir
	private Path directory;

	private Path root() {
		return this.directory.resolve("root");
	}

	private void copy(ImageFile file) {
		WorkloadImage image = new WorkloadImage(this.directory, "", Map.of(), List.of(file), ImageSetup.NONE, null);
		new ImageFiles(image, this.directory.resolve("cache")).copyTo(root());
	}

	private Path write(String name, String permissions) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, name);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
	}

	private String permissions(String target) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(root().resolve(target)));
	}

	@Test
	void fileIsCopiedReadable() throws IOException {
		write("a.jar", "rw-------");
		copy(new ImageFile("a.jar", "/app/b.jar", null, "root"));
		assertThat(root().resolve("app/b.jar")).hasContent("a.jar");
		assertThat(permissions("app/b.jar")).isEqualTo("rw-r--r--");
	}

	@Test
	void modeIsSetAsGiven() throws IOException {
		write("migrate.sh", "rw-r--r--");
		copy(new ImageFile("migrate.sh", "/app/migrate.sh", "0750", "root"));
		assertThat(permissions("app/migrate.sh")).isEqualTo("rwxr-x---");
	}

	@Test
	void treeIsCopiedWithLinksAndExecutables() throws IOException {
		write("cache/venv/bin/tool", "rwx------");
		Files.createSymbolicLink(this.directory.resolve("cache/venv/bin/link"), Path.of("/usr/bin/env"));
		copy(new ImageFile("{cache}/venv", "/venv", null, "root"));
		assertThat(permissions("venv/bin/tool")).isEqualTo("rwxr-xr-x");
		assertThat(root().resolve("venv/bin/link")).isSymbolicLink();
		assertThat(Files.readSymbolicLink(root().resolve("venv/bin/link"))).isEqualTo(Path.of("/usr/bin/env"));
	}

	@Test
	void missingFileIsNamed() {
		assertThatExceptionOfType(LocalRunException.class)
			.isThrownBy(() -> copy(new ImageFile("gone.jar", "/app/gone.jar", null, "root")))
			.withMessageContaining("gone.jar")
			.withMessageContaining("been built");
	}

	@Test
	@EnabledIf("isRoot")
	void ownerOfImagesIsKnownWithoutTheMachine() throws IOException {
		write("a", "rw-r--r--");
		copy(new ImageFile("a", "/a", null, "_daemon_"));
		assertThat(Files.getAttribute(root().resolve("a"), "unix:uid")).isEqualTo(584792);
	}

	static boolean isRoot() {
		return HostUser.isRoot();
	}

}
