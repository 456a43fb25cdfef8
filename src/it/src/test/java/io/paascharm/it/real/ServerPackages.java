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

	private ServerPackages(Path interpreter) {
		this.interpreter = interpreter;
	}

	static ServerPackages python(ServerPlace place) {
		Path result = prepare(place,
				new ImageSetup(List.of("requirements.txt"),
						List.of(List.of("python3", "-m", "venv", "{cache}/venv"),
								List.of("{cache}/venv/bin/python3", "-m", "pip", "install", "--quiet",
										"--disable-pip-version-check", "-r", "requirements.txt"))));
		return new ServerPackages(result.resolve("venv/bin/python3"));
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
		return List.of(this.interpreter.toString(), SOURCES.resolve(script).toString());
	}

}
