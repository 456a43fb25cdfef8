package io.paascharm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program that Juju runs for each hook and action.
 */
final class DispatchScript {

	private static final String NAME = "dispatch";

	private DispatchScript() {
	}

	/**
	 * Writes the script into a charm's directory.
	 * @param charm the charm's directory
	 * @param time the time that the charm's jar files had when its cache was made
	 * @param agentFlags flags of the agent's JVM beside those of every JVM of the charm
	 */
	static void write(Path charm, Instant time, List<String> agentFlags) {
		try (InputStream template = DispatchScript.class.getResourceAsStream(NAME)) {
			if (template == null) {
				throw new PackagingException("read", NAME, "it is missing");
			}
			String script = new String(template.readAllBytes(), StandardCharsets.UTF_8)
				.replace("@time@", time.truncatedTo(ChronoUnit.SECONDS).toString())
				.replace("@agent@", String.join(" ", agentFlags))
				.replace("@build@", build(charm.resolve("app")));
			Path file = Files.writeString(charm.resolve(NAME), script);
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		catch (IOException ex) {
			throw new PackagingException("write", charm.resolve(NAME), ex);
		}
	}

	/**
	 * Gives what changes with every build that would run differently, so that an agent of
	 * another build is recognised.
	 * @param application the directory of the charm's jar files
	 * @return a digest of their contents
	 */
	private static String build(Path application) throws IOException {
		MessageDigest digest = sha256();
		List<Path> jars;
		try (Stream<Path> files = Files.list(application)) {
			jars = files.filter((file) -> file.toString().endsWith(".jar")).sorted().toList();
		}
		for (Path jar : jars) {
			digest.update(Files.readAllBytes(jar));
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 8);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
