package io.paascharm.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Note of what was packed last: the number of the inputs, then the files.
 *
 * @param file the file that holds the note
 */
record PackRecord(Path file) {

	static PackRecord in(Path target) {
		return new PackRecord(target.resolve("paas-charm").resolve("packed.txt"));
	}

	/**
	 * Returns the files that were packed from the same inputs.
	 * @param inputs the number of the inputs
	 * @return the files, none when something is missing or was packed from others
	 * @throws IOException when the note cannot be read
	 */
	List<String> packedFrom(String inputs) throws IOException {
		if (!Files.isRegularFile(this.file)) {
			return List.of();
		}
		List<String> lines = Files.readAllLines(this.file);
		if (lines.size() < 2 || !lines.get(0).equals(inputs)) {
			return List.of();
		}
		List<String> files = lines.subList(1, lines.size());
		return files.stream().allMatch((packed) -> Files.isRegularFile(Path.of(packed))) ? files : List.of();
	}

	/**
	 * Forgets what was packed: from now on the files may be anything.
	 * @throws IOException when the note cannot be removed
	 */
	void forget() throws IOException {
		Files.deleteIfExists(this.file);
	}

	void write(String inputs, List<String> files) throws IOException {
		List<String> lines = new ArrayList<>(List.of(inputs));
		lines.addAll(files);
		Files.createDirectories(this.file.resolveSibling(""));
		Files.write(this.file, lines);
	}

}
