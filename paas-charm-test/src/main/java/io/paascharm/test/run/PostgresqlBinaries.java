package io.paascharm.test.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
		String name = "postgres-linux-%s.txz".formatted(switch (System.getProperty("os.arch")) {
			case "amd64" -> "x86_64";
			case "aarch64" -> "arm_64";
			default -> System.getProperty("os.arch");
		});
		URL archive = PostgresqlBinaries.class.getResource("/" + name);
		if (archive == null) {
			throw new LocalRunException("find PostgreSQL", "the class path has no '%s'".formatted(name));
		}
		return new PostgresqlBinaries(archive);
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
			unpackOnce(cache, directory);
			return directory;
		}
		catch (IOException ex) {
			throw LocalRunException.of("unpack PostgreSQL in '%s'".formatted(cache), ex);
		}
	}

	private void unpackOnce(Path cache, Path directory) throws IOException {
		CacheLock.hold(cache, () -> {
			if (!Files.isDirectory(directory)) {
				Path partial = cache.resolve(version() + ".part");
				CharmFiles.delete(partial);
				unpack(partial);
				Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
			}
		});
	}

	private String version() throws IOException {
		if (this.archive.openConnection() instanceof JarURLConnection connection) {
			return Long.toHexString(connection.getJarEntry().getCrc());
		}
		return Long.toHexString(this.archive.openConnection().getContentLengthLong());
	}

	private void unpack(Path directory) throws IOException {
		Files.createDirectories(directory);
		try (InputStream file = this.archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = directory.resolve(entry.getName()).normalize();
				if (!target.startsWith(directory)) {
					throw new IOException("entry '%s' leaves the directory".formatted(entry.getName()));
				}
				unpack(tar, entry, target);
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.resolveSibling("."));
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		boolean executable = (entry.getMode() & EXECUTABLE) != 0;
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
	}

}
