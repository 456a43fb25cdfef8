package io.paascharm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where the figures come from.
 *
 * @param cores how many processors this process may use
 * @param processor the model of the processors
 * @param system the name and release of the operating system
 * @param jdk the version of the Java that runs the model
 * @param runtime the version of the Java in our charm
 */
record Machine(int cores, String processor, String system, String jdk, String runtime) {

	private static final String UNKNOWN = "unknown";

	static Machine of(Path charm) {
		return new Machine(Runtime.getRuntime().availableProcessors(), model(),
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				System.getProperty("java.version"), version(charm));
	}

	private static String model() {
		try {
			return Files.readAllLines(Path.of("/proc/cpuinfo"))
				.stream()
				.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(System.getProperty("os.arch"));
		}
		catch (IOException ex) {
			return UNKNOWN;
		}
	}

	private static String version(Path charm) {
		try (ZipFile zip = new ZipFile(charm.toFile())) {
			ZipEntry release = zip.getEntry("runtime/release");
			if (release == null) {
				return UNKNOWN;
			}
			String content = new String(zip.getInputStream(release).readAllBytes(), StandardCharsets.UTF_8);
			return content.lines()
				.filter((line) -> line.startsWith("JAVA_VERSION="))
				.map((line) -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
				.findFirst()
				.orElse(UNKNOWN);
		}
		catch (IOException ex) {
			return UNKNOWN;
		}
	}

	@Override
	public String toString() {
		return "%d cores (%s), %s, Java %s, in our charm Java %s".formatted(this.cores, this.processor, this.system,
				this.jdk, this.runtime);
	}

}
