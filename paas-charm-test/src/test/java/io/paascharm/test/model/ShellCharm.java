package io.paascharm.test.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Charm whose dispatch is a shell script: small enough to read beside the test.
 */
final class ShellCharm {

	private static final String METADATA = """
			name: shell
			containers: {app: {}}
			requires:
			  db: {interface: postgresql_client, limit: 1}
			  cache: {interface: redis}
			provides:
			  web: {interface: http}
			peers:
			  peers: {interface: peers}
			resources:
			  rules: {type: file}
			""";

	private static final String CONFIG = """
			options:
			  workers: {type: int, default: 1}
			  ratio: {type: float}
			  debug: {type: boolean}
			  greeting: {type: string}
			  key: {type: secret}
			""";

	private static final String ACTIONS = """
			greet:
			  params:
			    name: {type: string, default: world}
			    times: {type: integer, minimum: 1}
			  required: [name]
			  additionalProperties: false
			""";

	private final Path directory;

	private ShellCharm(Path directory) {
		this.directory = directory;
	}

	/**
	 * Write a charm.
	 * @param parent where to make its directory
	 * @param body what dispatch does; {@code $hook} is the name of the hook or action
	 * @return the charm directory
	 */
	static Path write(Path parent, String body) {
		try {
			ShellCharm charm = new ShellCharm(Files.createTempDirectory(parent, "charm"));
			charm.file("metadata.yaml", METADATA);
			charm.file("config.yaml", CONFIG);
			charm.file("actions.yaml", ACTIONS);
			charm.file("dispatch", "#!/bin/sh\nhook=${JUJU_DISPATCH_PATH##*/}\n" + body);
			Files.setPosixFilePermissions(charm.directory.resolve("dispatch"),
					PosixFilePermissions.fromString("rwxr-xr-x"));
			return charm.directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void file(String name, String content) throws IOException {
		Files.writeString(this.directory.resolve(name), content);
	}

}
