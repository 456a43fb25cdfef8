package io.paascharm.test.model.charm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Files of a charm as Juju lays them out for a unit. Modes are kept, modification times
 * are not: unpacking an archive loses them.
 */
public final class CharmFiles {

	private static final List<String> DEFINITION = List.of("metadata.yaml", "config.yaml", "actions.yaml",
			"manifest.yaml");

	private CharmFiles() {
	}

	/**
	 * Copy a charm to where a unit runs it.
	 * @param charm the charm directory or {@code .charm} file
	 * @param directory the directory to make; what it held is removed
	 * @throws UncheckedIOException if a file cannot be read or written
	 */
	public static void layOut(Path charm, Path directory) {
		try {
			delete(directory);
			Files.createDirectories(directory);
			if (Files.isDirectory(charm)) {
				Files.walkFileTree(charm, new Copy(charm, directory));
			}
			else {
				unpack(charm, directory);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot lay out the charm '%s'".formatted(charm), ex);
		}
	}

	/**
	 * Unpack only what Juju's controller reads of a charm.
	 * @param archive the {@code .charm} file
	 * @param directory the directory to fill
	 * @throws IOException if a file cannot be read or written
	 */
	public static void layOutDefinition(Path archive, Path directory) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			for (String name : DEFINITION) {
				ZipEntry entry = zip.getEntry(name);
				if (entry != null) {
					unpack(zip, entry, directory.resolve(name), 0);
				}
			}
		}
	}

	private static void unpack(Path archive, Path directory) throws IOException {
		Map<String, Integer> modes = ZipModes.read(archive);
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				Path target = target(entry, directory);
				if (entry.isDirectory()) {
					Files.createDirectories(target);
				}
				else {
					unpack(zip, entry, target, modes.getOrDefault(entry.getName(), 0));
				}
			}
		}
	}

	private static Path target(ZipEntry entry, Path directory) throws IOException {
		Path target = directory.resolve(entry.getName()).normalize();
		if (!target.startsWith(directory)) {
			throw new IOException("entry '%s' leaves the charm directory".formatted(entry.getName()));
		}
		return target;
	}

	private static void unpack(ZipFile zip, ZipEntry entry, Path target, int mode) throws IOException {
		Files.createDirectories(target.resolveSibling("."));
		try (InputStream in = zip.getInputStream(entry)) {
			if (ZipModes.isSymbolicLink(mode)) {
				Files.createSymbolicLink(target, Path.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
				return;
			}
			Files.copy(in, target);
		}
		if (mode != 0) {
			Files.setPosixFilePermissions(target, ZipModes.permissions(mode));
		}
	}

	/**
	 * Delete a directory and all below it; links are not followed.
	 * @param directory the directory, which may be absent
	 * @throws IOException if something cannot be deleted
	 */
	public static void delete(Path directory) throws IOException {
		if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		Files.walkFileTree(directory, new Delete());
	}

	/**
	 * Removal of a directory with everything in it.
	 */
	private static final class Delete extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.deleteIfExists(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException ex) throws IOException {
			Files.deleteIfExists(visited);
			return FileVisitResult.CONTINUE;
		}

	}

	/**
	 * Copy of a charm directory.
	 */
	private static final class Copy extends SimpleFileVisitor<Path> {

		private final Path from;

		private final Path to;

		Copy(Path from, Path to) {
			this.from = from;
			this.to = to;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
			Files.createDirectories(target(directory));
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.copy(file, target(file), LinkOption.NOFOLLOW_LINKS);
			if (!attributes.isSymbolicLink()) {
				Files.setPosixFilePermissions(target(file), Files.getPosixFilePermissions(file));
			}
			return FileVisitResult.CONTINUE;
		}

		private Path target(Path path) {
			return this.to.resolve(this.from.relativize(path).toString());
		}

	}

}
