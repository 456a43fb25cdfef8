package io.paascharm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/**
 * Where this build has packed its samples, and what it keeps beside them.
 */
public final class PackedSamples {

	private static final String SAMPLES = "paas-charm.samples";

	private PackedSamples() {
	}

	private static Path samples() {
		String samples = System.getProperty(SAMPLES);
		if (samples == null) {
			throw new TestAbortedException("'%s' does not name the directory of the packed samples".formatted(SAMPLES));
		}
		return Path.of(samples);
	}

	/**
	 * Return the directory of a sample.
	 * @param sample the name of the directory
	 * @return the directory
	 */
	public static Path directory(String sample) {
		return samples().resolve(sample);
	}

	/**
	 * Return the packed charm of a sample.
	 * @param sample the name of the sample's directory
	 * @return the {@code .charm} file
	 */
	public static Path charm(String sample) {
		try (Stream<Path> files = Files.list(directory(sample).resolve("target"))) {
			return files.filter((file) -> file.toString().endsWith(".charm"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("The sample '%s' is not packed".formatted(sample)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return where the vectors are.
	 * @return the directory
	 */
	public static Path vectors() {
		return samples().resolveSibling("src").resolve("vectors");
	}

}
