package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a container, changed as Pebble changes them.
 */
final class ContainerFiles {

	private final WorkloadContainer container;

	ContainerFiles(WorkloadContainer container) {
		this.container = container;
	}

	private static void requireAbsolute(String path) throws FileException {
		if (!path.startsWith("/")) {
			throw FileException.generic("paths must be absolute, got \"" + path + "\"");
		}
	}

	byte[] read(String path) throws FileException {
		requireAbsolute(path);
		Path file = this.container.hostPath(path);
		requireRegular(path, file);
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw FileException.of("open", path, ex);
		}
	}

	private static void requireRegular(String path, Path file) throws FileException {
		try {
			file.getFileSystem().provider().checkAccess(file);
		}
		catch (IOException ex) {
			throw FileException.of("stat", path, ex);
		}
		if (!Files.isRegularFile(file)) {
			throw FileException.generic("can only read a regular file: \"" + path + "\"");
		}
	}

	List<FileEntry> list(String path, boolean itself) throws FileException {
		Path file = this.container.hostPath(path);
		try {
			file.getFileSystem().provider().checkAccess(file);
			boolean alone = itself || !Files.isDirectory(file);
			return (alone) ? List.of(FileEntry.of(normalized(path), file)) : children(normalized(path), file);
		}
		catch (IOException ex) {
			throw FileException.of("stat", path, ex);
		}
	}

	private static List<FileEntry> children(String path, Path directory) throws IOException {
		String prefix = (path.equals("/")) ? "/" : path + "/";
		List<FileEntry> entries = new ArrayList<>();
		try (Stream<Path> children = Files.list(directory)) {
			for (Path child : children.sorted().toList()) {
				entries.add(FileEntry.of(prefix + child.getFileName(), child));
			}
		}
		return entries;
	}

	private static String normalized(String path) {
		return Path.of(path).normalize().toString();
	}

	void write(String path, byte[] content, boolean makeDirectories, FileMode mode) throws FileException {
		requireAbsolute(path);
		if (makeDirectories) {
			makeParent(path, mode.withPermissions(0755));
		}
		Path target = this.container.hostPathOfLink(path);
		if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
			throw FileException.generic("rename " + path + "~ " + path + ": file exists");
		}
		replace(path, target, content, mode);
	}

	private void makeParent(String path, FileMode mode) throws FileException {
		Path parent = Path.of(path).normalize().getParent();
		if (parent != null) {
			try {
				makeDirectories(parent.toString(), mode);
			}
			catch (FileException ex) {
				throw ex.within("cannot create directory");
			}
		}
	}

	private static void replace(String path, Path target, byte[] content, FileMode mode) throws FileException {
		try {
			replace(target, content, mode);
		}
		catch (IOException ex) {
			throw FileException.of("open", path, ex);
		}
	}

	private static void replace(Path target, byte[] content, FileMode mode) throws IOException {
		Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName(), "~");
		try {
			Files.write(temporary, content);
			mode.apply(temporary);
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	void makeDirectories(String path, FileMode mode) throws FileException {
		requireAbsolute(path);
		if (Files.isDirectory(this.container.hostPath(path))) {
			return;
		}
		Path parent = Path.of(path).normalize().getParent();
		if (parent != null) {
			makeDirectories(parent.toString(), mode);
		}
		makeDirectory(path, mode);
	}

	void makeDirectory(String path, FileMode mode) throws FileException {
		requireAbsolute(path);
		try {
			makeDirectory(path, this.container.hostPath(path), mode);
		}
		catch (IOException ex) {
			throw FileException.of("mkdir", path, ex);
		}
	}

	private static void makeDirectory(String path, Path directory, FileMode mode) throws IOException {
		if (Files.exists(directory)) {
			throw (Files.isDirectory(directory)) ? new FileAlreadyExistsException(path)
					: new NotDirectoryException(path);
		}
		Files.createDirectory(directory);
		mode.apply(directory);
	}

	void remove(String path, boolean recursive) throws FileException {
		requireRemovable(path);
		try {
			remove(this.container.hostPathOfLink(path), recursive);
		}
		catch (IOException ex) {
			throw FileException.of("remove", path, ex);
		}
	}

	private static void requireRemovable(String path) throws FileException {
		requireAbsolute(path);
		if (normalized(path).equals("/")) {
			throw FileException.generic("remove /: device or resource busy");
		}
	}

	private static void remove(Path file, boolean recursive) throws IOException {
		if (!recursive) {
			Files.delete(file);
		}
		else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			removeAll(file);
		}
	}

	private static void removeAll(Path file) throws IOException {
		if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
			try (Stream<Path> children = Files.list(file)) {
				for (Path child : children.toList()) {
					removeAll(child);
				}
			}
		}
		Files.deleteIfExists(file);
	}

}
