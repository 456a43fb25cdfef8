package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files below some directories.
 *
 * @param files each file by its path from its directory, with slashes, sorted
 */
record FileTree(SortedMap<String, Path> files) {

	/**
	 * Lists the files below directories, links followed.
	 * @param directories the directories, which need not exist; a file in a later one
	 * replaces an earlier namesake
	 * @return the files
	 */
	static FileTree of(Collection<Path> directories) {
		SortedMap<String, Path> files = new TreeMap<>();
		for (Path directory : directories) {
			if (Files.isDirectory(directory)) {
				addFiles(directory, files);
			}
		}
		return new FileTree(files);
	}

	private static void addFiles(Path directory, SortedMap<String, Path> files) {
		try (Stream<Path> found = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
			found.filter(Files::isRegularFile)
				.forEach((file) -> files.put(directory.relativize(file).toString().replace('\\', '/'), file));
		}
		catch (IOException ex) {
			throw new PackagingException("list", directory, ex);
		}
	}

	/**
	 * Copies the files with their modes.
	 * @param target the directory that receives them
	 */
	void copyTo(Path target) {
		this.files.forEach((name, file) -> copy(file, target.resolve(name)));
	}

	private static void copy(Path file, Path copy) {
		try {
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
		}
		catch (IOException ex) {
			throw new PackagingException("copy", file, ex);
		}
	}

	/**
	 * Deletes a directory with all that is in it.
	 * @param directory the directory, which need not exist
	 */
	static void delete(Path directory) {
		if (Files.notExists(directory)) {
			return;
		}
		try (Stream<Path> found = Files.walk(directory)) {
			for (Path file : (Iterable<Path>) found.sorted(Comparator.reverseOrder())::iterator) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new PackagingException("delete", directory, ex);
		}
	}

}
