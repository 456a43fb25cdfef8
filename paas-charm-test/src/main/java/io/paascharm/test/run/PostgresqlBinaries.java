package io.paascharm.test.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import io.paascharm.test.model.charm.CharmFiles;

/**
 * Programs of a PostgreSQL server, which are on the class path as one archive for each
 * system.
 */
final class PostgresqlBinaries {

	private static final int EXECUTABLE = 0100;

	private final URL archive;

	private PostgresqlBinaries(URL archive) {
		this.archive = archive;
	}

	/**
	 * Find the programs for this machine.
	 * @return the programs, not unpacked
	 * @throws LocalRunException if the class path has none for this machine
	 */
	static PostgresqlBinaries find() {
		String name = "postgres-linux-%s.txz".formatted(architecture(System.getProperty("os.arch")));
		URL archive = PostgresqlBinaries.class.getResource("/" + name);
		if (archive == null) {
			throw new LocalRunException("find PostgreSQL", "the class path has no '%s'".formatted(name));
		}
		return new PostgresqlBinaries(archive);
	}

	private static String architecture(String java) {
		return switch (java) {
			case "amd64" -> "x86_64";
			case "aarch64" -> "arm_64";
			default -> java;
		};
	}

	/**
	 * Unpack the programs, unless this was done before.
	 * @param cache the directory that keeps programs, one directory for each version
	 * @return the directory with {@code bin}, {@code lib} and {@code share}
	 */
	Path in(Path cache) {
		try {
			Files.createDirectories(cache);
			Path directory = cache.resolve(version());
			try (FileChannel channel = FileChannel.open(cache.resolve(".lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				if (lock.isValid() && !Files.isDirectory(directory)) {
					unpack(cache.resolve(version() + ".part"));
					Files.move(cache.resolve(version() + ".part"), directory, StandardCopyOption.ATOMIC_MOVE);
				}
			}
			return directory;
		}
		catch (IOException ex) {
			throw LocalRunException.of("unpack PostgreSQL in '%s'".formatted(cache), ex);
		}
	}

	private String version() throws IOException {
		if (this.archive.openConnection() instanceof JarURLConnection connection) {
			return Long.toHexString(connection.getJarEntry().getCrc());
		}
		return Long.toHexString(this.archive.openConnection().getContentLengthLong());
	}

	private void unpack(Path directory) throws IOException {
		CharmFiles.delete(directory);
		Files.createDirectories(directory);
		try (InputStream file = this.archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, target(entry, directory));
			}
		}
	}

	private static Path target(TarArchiveEntry entry, Path directory) throws IOException {
		Path target = directory.resolve(entry.getName()).normalize();
		if (!target.startsWith(directory)) {
			throw new IOException("entry '%s' leaves the directory".formatted(entry.getName()));
		}
		return target;
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling("."));
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
		}
		else if (!entry.isDirectory()) {
			copy(tar, entry, target);
		}
	}

	private static void copy(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		Files.copy(tar, target);
		boolean executable = (entry.getMode() & EXECUTABLE) != 0;
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
	}

}
