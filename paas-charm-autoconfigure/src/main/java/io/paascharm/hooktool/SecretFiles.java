package io.paascharm.hooktool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files through which the content of secrets reaches the unit agent. Only the user of the
 * charm can read them, and they live as long as the call.
 */
final class SecretFiles implements AutoCloseable {

	private static final FileAttribute<Set<PosixFilePermission>> DIRECTORY_MODE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private final List<Path> files = new ArrayList<>();

	private final List<String> arguments = new ArrayList<>();

	private SecretFiles() {
	}

	/**
	 * Write files for a call.
	 * @param directory where, made if it is missing
	 * @param content the content by key
	 * @return the files, to be closed after the call
	 * @throws IOException if a file cannot be written; none is left then
	 */
	static SecretFiles write(Path directory, Map<String, String> content) throws IOException {
		SecretFiles files = new SecretFiles();
		if (!content.isEmpty()) {
			files.writeAll(Files.createDirectories(directory.toAbsolutePath(), DIRECTORY_MODE), content);
		}
		return files;
	}

	private void writeAll(Path directory, Map<String, String> content) throws IOException {
		try {
			for (Map.Entry<String, String> entry : content.entrySet()) {
				write(directory, entry.getKey(), entry.getValue());
			}
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private void write(Path directory, String key, String value) throws IOException {
		Path file = Files.createTempFile(directory, "secret-", "", FILE_MODE);
		this.files.add(file);
		Files.writeString(file, value);
		this.arguments.add(key + "#file=" + file);
	}

	/**
	 * Return how the tool is told of the files.
	 * @return {@code key#file=path} for each
	 */
	List<String> arguments() {
		return this.arguments;
	}

	/**
	 * Remove the files.
	 */
	@Override
	public void close() {
		for (Path file : this.files) {
			delete(file);
		}
	}

	/**
	 * Remove what a killed process left behind.
	 * @param directory where files are written
	 */
	static void removeLeftovers(Path directory) {
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory)) {
			for (Path leftover : leftovers) {
				delete(leftover);
			}
		}
		catch (NoSuchFileException | NotDirectoryException ex) {
			return;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot delete '" + file + "'", ex);
		}
	}

}
