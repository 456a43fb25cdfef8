package io.paascharm.test.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.CharmFileException;

/**
 * Description of what an OCI image has, which stands in for the image where there is no
 * registry: {@value #FILE_NAME} beside charmcraft.yaml.
 *
 * @param directory the directory that sources are relative to
 * @param layer the Pebble layer of the image, in YAML
 * @param environment what Pebble and its services have in their environment
 * @param files what the image has besides this machine's own system
 * @param setup what must be made on this machine before that
 * @param page what the application shows once it works, or {@code null} if nobody should
 * look
 */
public record WorkloadImage(Path directory, String layer, Map<String, String> environment, List<ImageFile> files,
		ImageSetup setup, @Nullable ImagePage page) {

	/**
	 * Name of the file.
	 */
	public static final String FILE_NAME = "image.yaml";

	public WorkloadImage {
		environment = Map.copyOf(environment);
		files = List.copyOf(files);
	}

	/**
	 * Read a description.
	 * @param file the file
	 * @return the image
	 * @throws CharmFileException if the file is missing or says something else than an
	 * image
	 */
	public static WorkloadImage read(Path file) {
		return new WorkloadImageReader(file).read();
	}

	/**
	 * Make what the image needs of this machine, unless an earlier run has made it.
	 * @param cache the directory that keeps such results
	 * @return the directory with the result of this image's commands
	 * @throws LocalRunException if a command fails
	 */
	public Path prepare(Path cache) {
		return new ImageCache(cache).prepare(this);
	}

}
