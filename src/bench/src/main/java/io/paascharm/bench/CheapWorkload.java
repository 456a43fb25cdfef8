package io.paascharm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.paascharm.test.model.ContainerRuntime;
import io.paascharm.test.pebble.DirectoryContainer;
import io.paascharm.test.pebble.EmbeddedPebble;

/**
 * Workload containers whose programs cost next to nothing: the servers that charms start
 * are scripts that sleep.
 */
final class CheapWorkload implements ContainerRuntime {

	private static final String LAYER = """
			summary: Flask application
			services:
			  flask:
			    override: replace
			    startup: enabled
			    command: /bin/python3 -m gunicorn -c /flask/gunicorn.conf.py app:app -k [ sync ]
			""";

	private static final String SERVER = """
			#!/bin/sh
			case $* in *--check-config*) exit 0 ;; esac
			exec sleep infinity
			""";

	private final Path directory;

	/**
	 * Create a runtime.
	 * @param directory the directory for the root directories of containers
	 */
	CheapWorkload(Path directory) {
		this.directory = directory;
	}

	@Override
	public RunningContainer start(ContainerRequest request) {
		Path root = this.directory.resolve(request.unit().dashed() + "-" + request.name());
		try {
			fill(root);
		}
		catch (IOException ex) {
			throw BenchException.of("make the container '%s'".formatted(root), ex);
		}
		return EmbeddedPebble.builder()
			.container(new DirectoryContainer(root))
			.socket(request.directory().resolve("pebble.socket"))
			.layer(LAYER)
			.start()::close;
	}

	private static void fill(Path root) throws IOException {
		Files.createDirectories(root.resolve("flask/app"));
		Files.createDirectories(root.resolve("app"));
		Files.createDirectories(root.resolve("bin"));
		for (String name : new String[] { "python3", "hello" }) {
			Path program = Files.writeString(root.resolve("bin").resolve(name), SERVER);
			Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

}
