package io.paascharm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
	 */
	static void write(Path charm, Instant time) {
		try (InputStream template = DispatchScript.class.getResourceAsStream(NAME)) {
			if (template == null) {
				throw new PackagingException("read", NAME, "it is missing");
			}
			String script = new String(template.readAllBytes(), StandardCharsets.UTF_8);
			Path file = charm.resolve(NAME);
			Files.writeString(file, script.replace("@time@", time.truncatedTo(ChronoUnit.SECONDS).toString()));
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		catch (IOException ex) {
			throw new PackagingException("write", charm.resolve(NAME), ex);
		}
	}

}
