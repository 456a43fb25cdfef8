package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A directory that looks like a JDK; its tools are shell scripts.
 */
final class FakeJdk {

	private FakeJdk() {
	}

	static Path create(Path home, String version, String architecture) throws IOException {
		Files.createDirectories(home);
		Files.writeString(home.resolve("release"), """
				JAVA_VERSION="%s"
				OS_NAME="Linux"
				OS_ARCH="%s"
				""".formatted(version, architecture));
		tool(home, "jlink", "exit 0");
		tool(home, "javac", "exit 0");
		return home;
	}

	static void tool(Path home, String name, String script) throws IOException {
		Path tool = home.resolve("bin").resolve(name);
		Files.createDirectories(tool.getParent());
		Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

}
