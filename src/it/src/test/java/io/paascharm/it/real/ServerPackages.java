package io.paascharm.it.real;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.paascharm.test.run.ImageSetup;
import io.paascharm.test.run.LocalRunException;
import io.paascharm.test.run.WorkloadImage;

/**
 * Servers in Python or JavaScript with the packages that they need, which are fetched
 * once.
 */
final class ServerPackages {

	private static final Path SOURCES = Path.of("src", "probe", "servers").toAbsolutePath();

	private final Path interpreter;

	private final Path scripts;

	private ServerPackages(Path interpreter, Path scripts) {
		this.interpreter = interpreter;
		this.scripts = scripts;
	}

	static ServerPackages python(ServerPlace place) {
		Path result = prepare(place,
				new ImageSetup(List.of("requirements.txt"),
						List.of(List.of("python3", "-m", "venv", "{cache}/venv"),
								List.of("{cache}/venv/bin/python3", "-m", "pip", "install", "--quiet",
										"--disable-pip-version-check", "-r", "requirements.txt"))));
		return new ServerPackages(result.resolve("venv/bin/python3"), SOURCES);
	}

	static ServerPackages node(ServerPlace place) {
		Path node = place.program("node", "Node.js 20 or newer, with npm");
		Path npm = place.program("npm", "Node.js 20 or newer, with npm");
		// Imports are looked for beside the script.
		Path result = prepare(place,
				new ImageSetup(List.of("package.json", "oidc_provider.js"),
						List.of(List.of("cp", "package.json", "oidc_provider.js", ImageSetup.CACHE),
								List.of(npm.toString(), "install", "--prefix", ImageSetup.CACHE, "--no-audit",
										"--no-fund", "--loglevel=error"))));
		return new ServerPackages(node, result);
	}

	private static Path prepare(ServerPlace place, ImageSetup setup) {
		try {
			return new WorkloadImage(SOURCES, "", Map.of(), List.of(), setup, null)
				.prepare(place.cache().resolve("images"));
		}
		catch (LocalRunException ex) {
			throw place.notHere(ex.getMessage());
		}
	}

	/**
	 * Return what runs a server.
	 * @param script the name of its file
	 * @return the command
	 */
	List<String> command(String script) {
		return List.of(this.interpreter.toString(), this.scripts.resolve(script).toString());
	}

}
