package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The jar files of a packed charm, first its own classes.
 */
final class ClassPathJars {

	private static final String OWN = "charm.jar";

	private final CharmArchive archive;

	ClassPathJars(CharmArchive archive) {
		this.archive = archive;
	}

	/**
	 * Puts the class path into the charm's directory. A directory of classes, as a build
	 * of several modules may have it, becomes a jar file.
	 * @param charm the charm's directory
	 * @param own the directories of the project's classes and of what was generated for
	 * it
	 * @param classPath the rest of the class path
	 * @return the files in order, from the charm's directory
	 */
	List<String> collect(Path charm, List<Path> own, List<Path> classPath) {
		Path directory = charm.resolve("app");
		this.archive.write(directory.resolve(OWN), own);
		List<String> jars = new ArrayList<>(List.of("app/" + OWN));
		named(classPath).forEach((name, element) -> {
			add(element, directory.resolve(name));
			jars.add("app/" + name);
		});
		return jars;
	}

	private Map<String, Path> named(List<Path> classPath) {
		Map<String, Path> named = new LinkedHashMap<>();
		for (Path element : classPath) {
			if (Files.exists(element)) {
				String name = Files.isDirectory(element) ? moduleOf(element) + ".jar"
						: element.getFileName().toString();
				named.put((named.containsKey(name) || name.equals(OWN)) ? named.size() + "-" + name : name, element);
			}
		}
		return named;
	}

	private String moduleOf(Path classes) {
		Path target = classes.getParent();
		return ((target != null && target.getParent() != null) ? target.getParent() : classes).getFileName().toString();
	}

	private void add(Path element, Path jar) {
		if (Files.isDirectory(element)) {
			this.archive.write(jar, List.of(element));
			return;
		}
		try {
			Files.copy(element, jar);
		}
		catch (IOException ex) {
			throw new PackagingException("copy", element, ex);
		}
	}

}
