package io.paascharm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Search paths of unit agents.
 */
final class SearchPath {

	/** What Juju's charm image has. */
	static final String USUAL = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

	private SearchPath() {
	}

	/**
	 * Make a search path that lacks one program of the usual one.
	 * @param program the name of the program
	 * @param directory the directory for links to all others
	 * @return the search path
	 */
	static String without(String program, Path directory) {
		try {
			Files.createDirectories(directory);
			for (Path part : Stream.of(USUAL.split(":")).map(Path::of).filter(Files::isDirectory).toList()) {
				link(part, program, directory);
			}
		}
		catch (IOException ex) {
			throw BenchException.of("make the directory of programs '%s'".formatted(directory), ex);
		}
		return directory.toString();
	}

	private static void link(Path from, String excluded, Path to) throws IOException {
		try (Stream<Path> programs = Files.list(from)) {
			for (Path program : programs.toList()) {
				Path link = to.resolve(program.getFileName());
				if (!link.endsWith(excluded) && Files.isExecutable(program) && !Files.exists(link)) {
					Files.createSymbolicLink(link, program);
				}
			}
		}
	}

}
