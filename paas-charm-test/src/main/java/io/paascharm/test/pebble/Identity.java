package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The user this JVM runs as.
 */
final class Identity {

	private static final int UID = read();

	private Identity() {
	}

	static int uid() {
		return UID;
	}

	static boolean isRoot() {
		return UID == 0;
	}

	private static int read() {
		try {
			return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
		}
		catch (IOException | UnsupportedOperationException ex) {
			return ("root".equals(System.getProperty("user.name"))) ? 0 : -1;
		}
	}

}
