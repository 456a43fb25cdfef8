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
		checkReadable(file, path);
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw FileException.of("open", path, ex);
		}
	}

	private static void checkReadable(Path file, String path) throws FileException {
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
			if (itself || !Files.isDirectory(file)) {
				return List.of(FileEntry.of(normalized(path), file));
			}
			return children(file, normalized(path));
		}
		catch (IOException ex) {
			throw FileException.of("stat", path, ex);
		}
	}

	private static List<FileEntry> children(Path directory, String path) throws IOException {
		List<FileEntry> entries = new ArrayList<>();
		try (Stream<Path> children = Files.list(directory)) {
			for (Path child : children.sorted().toList()) {
				String name = String.valueOf(child.getFileName());
				entries.add(FileEntry.of((path.equals("/")) ? "/" + name : path + "/" + name, child));
			}
		}
		return entries;
	}

	private static String normalized(String path) {
		return Path.of(path).normalize().toString();
	}

	void write(String path, byte[] content, boolean makeDirectories, FileMode mode) throws FileException {
		requireAbsolute(path);
		Path parent = Path.of(path).normalize().getParent();
		if (makeDirectories && parent != null) {
			makeParents(parent.toString(), mode.withPermissions(0755));
		}
		Path target = this.container.hostPathOfLink(path);
		if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
			throw FileException.generic("rename " + path + "~ " + path + ": file exists");
		}
		try {
			replace(target, content, mode);
		}
		catch (IOException ex) {
			throw FileException.of("open", path, ex);
		}
	}

	private void makeParents(String path, FileMode mode) throws FileException {
		try {
			makeDirectories(path, mode);
		}
		catch (FileException ex) {
			throw ex.within("cannot create directory");
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
		Path parent = Path.of(path).normalize().getParent();
		Path directory = this.container.hostPath(path);
		if (Files.isDirectory(directory)) {
			return;
		}
		if (parent != null) {
			makeDirectories(parent.toString(), mode);
		}
		makeDirectory(path, mode);
	}

	void makeDirectory(String path, FileMode mode) throws FileException {
		requireAbsolute(path);
		Path directory = this.container.hostPath(path);
		try {
			if (Files.exists(directory)) {
				throw (Files.isDirectory(directory)) ? new FileAlreadyExistsException(path)
						: new NotDirectoryException(path);
			}
			Files.createDirectory(directory);
			mode.apply(directory);
		}
		catch (IOException ex) {
			throw FileException.of("mkdir", path, ex);
		}
	}

	void remove(String path, boolean recursive) throws FileException {
		requireAbsolute(path);
		Path file = this.container.hostPathOfLink(path);
		if (normalized(path).equals("/")) {
			throw FileException.generic("remove /: device or resource busy");
		}
		try {
			if (!recursive) {
				Files.delete(file);
			}
			else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
				removeAll(file);
			}
		}
		catch (IOException ex) {
			throw FileException.of("remove", path, ex);
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
