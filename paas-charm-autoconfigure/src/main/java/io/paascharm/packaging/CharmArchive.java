package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Writes zip files whose bytes depend on nothing but the content: entries in the order of
 * their names, one time for all of them, and one of two modes.
 */
final class CharmArchive {

	private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

	private static final Set<PosixFilePermission> DATA = PosixFilePermissions.fromString("rw-r--r--");

	private final FileTime time;

	CharmArchive(Instant time) {
		this.time = FileTime.from(time);
	}

	/**
	 * Writes the files below directories into a new zip file. Links are followed, as Juju
	 * and charmcraft want it.
	 * @param archive the zip file, replaced when it exists
	 * @param directories the directories; a file in a later one replaces an earlier
	 * namesake
	 */
	void write(Path archive, List<Path> directories) {
		try {
			Files.createDirectories(archive.toAbsolutePath().getParent());
			Path unfinished = archive.resolveSibling(archive.getFileName() + ".part");
			Files.deleteIfExists(unfinished);
			zip(unfinished, FileTree.of(directories));
			Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new PackagingException("write", archive, ex);
		}
	}

	private void zip(Path archive, FileTree tree) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(archive,
				Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
			for (Map.Entry<String, Path> file : tree.files().entrySet()) {
				add(file.getValue(), zip.getPath("/", file.getKey()));
			}
		}
	}

	private void add(Path file, Path entry) throws IOException {
		createParents(entry.getParent());
		Files.copy(file, entry);
		Files.setPosixFilePermissions(entry, Files.isExecutable(file) ? PROGRAM : DATA);
		stamp(entry);
	}

	private void createParents(@Nullable Path directory) throws IOException {
		if (directory != null && Files.notExists(directory)) {
			createParents(directory.getParent());
			Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(PROGRAM));
			stamp(directory);
		}
	}

	private void stamp(Path entry) throws IOException {
		Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(this.time, this.time, this.time);
	}

	/**
	 * Gives every file below a directory the time that the archive's entries have.
	 * @param directory the directory
	 */
	void stampAll(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.setLastModifiedTime(file, this.time);
			}
		}
		catch (IOException ex) {
			throw new PackagingException("set times below", directory, ex);
		}
	}

}
