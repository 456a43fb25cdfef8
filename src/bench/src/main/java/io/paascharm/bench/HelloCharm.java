package io.paascharm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.paascharm.test.model.charm.CharmFiles;

/**
 * The baseline: the smallest charm on Python's {@code ops} that runs a workload, laid out
 * as charmcraft does. Python itself is the machine's, as on Kubernetes it is the charm
 * image's.
 */
final class HelloCharm {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final List<String> METADATA = List.of("metadata.yaml", "config.yaml");

	private final Path cache;

	/**
	 * Create the charm's maker.
	 * @param cache the directory that keeps the charm between runs
	 */
	HelloCharm(Path cache) {
		this.cache = cache;
	}

	/**
	 * Make the charm, unless an earlier run has; this needs Python 3 with venv, and PyPI.
	 * @return the charm
	 * @throws BenchException if something of that is missing
	 */
	Contestant prepare() {
		String python = HostCommand.run(LONGEST, "python3", "-c",
				"import os, sys; print(os.path.realpath(sys.executable))");
		String version = HostCommand.run(LONGEST, python, "-c", "import platform; print(platform.python_version())");
		Path charm = this.cache.resolve("hello-python" + version);
		try {
			if (!Files.exists(charm.resolve("venv"))) {
				install(python, charm.resolve("venv"));
			}
			write(charm, python);
			String title = "hello world on ops %s, Python %s".formatted(opsVersion(charm.resolve("venv")), version);
			return new Contestant("baseline", title, charm, PackedSize.of(charm), false);
		}
		catch (IOException ex) {
			throw BenchException.of("make the charm '%s'".formatted(charm), ex);
		}
	}

	private void install(String python, Path target) throws IOException {
		Path tools = this.cache.resolve("tools");
		Path unfinished = target.resolveSibling("venv.new");
		CharmFiles.delete(tools);
		CharmFiles.delete(unfinished);
		Files.createDirectories(target.resolveSibling("").normalize());
		HostCommand.run(LONGEST, python, "-m", "venv", tools.toString());
		HostCommand.run(LONGEST, tools.resolve("bin/python").toString(), "-m", "pip", "install", "--quiet",
				"--disable-pip-version-check", "--retries", "1", "--no-compile", "--target", unfinished.toString(),
				"ops");
		Files.move(unfinished, target);
		CharmFiles.delete(tools);
	}

	private static void write(Path charm, String python) throws IOException {
		for (String name : METADATA) {
			Files.writeString(charm.resolve(name), resource(name));
		}
		Path source = Files.createDirectories(charm.resolve("src"));
		Files.writeString(source.resolve("charm.py"), resource("charm.py"));
		Path dispatch = Files.writeString(charm.resolve("dispatch"), resource("dispatch").replace("@python@", python));
		Files.setPosixFilePermissions(dispatch, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static String resource(String name) throws IOException {
		try (InputStream content = HelloCharm.class.getResourceAsStream("hello/" + name)) {
			if (content == null) {
				throw new IOException("resource '%s' is missing".formatted(name));
			}
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String opsVersion(Path packages) throws IOException {
		try (Stream<Path> files = Files.list(packages)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.startsWith("ops-") && name.endsWith(".dist-info"))
				.map((name) -> name.substring(4, name.length() - ".dist-info".length()))
				.findFirst()
				.orElse("of unknown version");
		}
	}

}
