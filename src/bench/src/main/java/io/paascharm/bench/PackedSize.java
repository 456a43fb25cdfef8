package io.paascharm.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Size of charms as they are uploaded.
 */
final class PackedSize {

	private PackedSize() {
	}

	/**
	 * Return the size of a charm.
	 * @param charm the charm directory or {@code .charm} file
	 * @return bytes of the file; of a directory the bytes that its zip file would have,
	 * without Python's bytecode
	 */
	static long of(Path charm) {
		try {
			return Files.isDirectory(charm) ? zipped(charm) : Files.size(charm);
		}
		catch (IOException ex) {
			throw BenchException.of("tell the size of '%s'".formatted(charm), ex);
		}
	}

	private static long zipped(Path directory) throws IOException {
		Counter counter = new Counter();
		try (ZipOutputStream zip = new ZipOutputStream(counter); Stream<Path> all = Files.walk(directory)) {
			List<Path> files = all.filter((file) -> Files.isRegularFile(file) && !isBytecode(file)).sorted().toList();
			for (Path file : files) {
				zip.putNextEntry(new ZipEntry(directory.relativize(file).toString()));
				Files.copy(file, zip);
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		return counter.count;
	}

	private static boolean isBytecode(Path file) {
		return file.toString().endsWith(".pyc");
	}

	/**
	 * Stream that only counts.
	 */
	private static final class Counter extends OutputStream {

		private long count;

		@Override
		public void write(int octet) {
			this.count++;
		}

		@Override
		public void write(byte[] octets, int offset, int length) {
			this.count += length;
		}

	}

}
