package io.paascharm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * A JDK that can link a runtime.
 *
 * @param home the directory that holds {@code bin} and {@code release}
 * @param version the version of the JDK
 * @param operatingSystem the system it runs on, as its release file names it
 * @param architecture the processor it runs on, as Juju names it
 */
record Jdk(Path home, Runtime.Version version, String operatingSystem, String architecture) {

	private static final int FIRST_WITH_AOT_CACHE = 25;

	private static final int OLDEST = 17;

	/**
	 * Reads a JDK's release file.
	 * @param home the directory that may be a JDK
	 * @return the JDK, or {@code null} when there is none that can link a runtime
	 */
	static @Nullable Jdk read(Path home) {
		if (!Files.isExecutable(home.resolve("bin/jlink")) || !Files.isExecutable(home.resolve("bin/javac"))) {
			return null;
		}
		try (InputStream content = Files.newInputStream(home.resolve("release"))) {
			Properties release = new Properties();
			release.load(content);
			return of(home, release);
		}
		catch (IOException | IllegalArgumentException ex) {
			return null;
		}
	}

	private static Jdk of(Path home, Properties release) {
		Runtime.Version version = Runtime.Version.parse(unquoted(release, "JAVA_VERSION"));
		return new Jdk(home, version, unquoted(release, "OS_NAME"), architecture(unquoted(release, "OS_ARCH")));
	}

	private static String unquoted(Properties release, String key) {
		return release.getProperty(key, "").replace("\"", "");
	}

	static String architecture(String name) {
		return switch (name) {
			case "x86_64" -> "amd64";
			case "aarch64" -> "arm64";
			case "ppc64le" -> "ppc64el";
			default -> name;
		};
	}

	boolean isUsable() {
		return this.version.feature() >= OLDEST;
	}

	/**
	 * Tells whether the JVM has an AOT cache; older ones have class data sharing only.
	 * @return whether it has one
	 */
	boolean hasAotCache() {
		return this.version.feature() >= FIRST_WITH_AOT_CACHE;
	}

	String tool(String name) {
		return this.home.resolve("bin").resolve(name).toString();
	}

}
