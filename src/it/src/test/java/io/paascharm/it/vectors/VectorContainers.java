package io.paascharm.it.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.ContainerRuntime;
import io.paascharm.test.pebble.EmbeddedPebble;
import io.paascharm.test.pebble.WorkloadContainer;

/**
 * The one workload container of a vector, with the image that the vector describes.
 */
final class VectorContainers implements ContainerRuntime {

	private static final int DAEMON = 584792;

	/** No service of a vector ends by itself, so nothing is learnt by waiting longer. */
	private static final Duration OKAY_DELAY = Duration.ofMillis(100);

	private final Setting.Image image;

	private final Path root;

	private @Nullable WorkloadContainer container;

	private @Nullable EmbeddedPebble pebble;

	VectorContainers(Setting.Image image, Path root) {
		this.image = image;
		this.root = root;
	}

	@Override
	public synchronized RunningContainer start(ContainerRequest request) {
		try {
			this.image.files().forEach((path, text) -> write(path, text, "rw-r--r--"));
			this.image.programs().forEach((path, text) -> write(path, text, "rwxr-xr-x"));
			WorkloadContainer started = WorkloadContainer.at(this.root);
			if (started.isUserAware()) {
				own(started.hostPath(this.image.watched()));
			}
			EmbeddedPebble running = EmbeddedPebble.builder()
				.container(started)
				.socket(request.directory().resolve("pebble.socket"))
				.layer(Trees.yaml(this.image.layer()))
				.okayDelay(OKAY_DELAY)
				.start();
			this.container = started;
			this.pebble = running;
			return running::close;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String path, String text, String mode) {
		try {
			Path top = Path.of("/", path.substring(1).split("/")[0]);
			Path own = this.root.resolve(top.getFileName());
			if (Files.isSymbolicLink(top) && !Files.exists(own)) {
				Path target = Files.readSymbolicLink(top);
				Files.createDirectories(this.root.resolve(target));
				Files.createSymbolicLink(own, target);
			}
			Path file = this.root.resolve(path.substring(1));
			Files.createDirectories(file.resolveSibling("."));
			Files.writeString(file, text);
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write '%s' of the image".formatted(path), ex);
		}
	}

	private static void own(Path tree) throws IOException {
		try (Stream<Path> files = Files.walk(tree)) {
			for (Path file : files.toList()) {
				Files.setAttribute(file, "unix:uid", DAEMON);
				Files.setAttribute(file, "unix:gid", DAEMON);
			}
		}
	}

	/**
	 * Return Pebble.
	 * @return the Pebble of the container
	 */
	synchronized EmbeddedPebble pebble() {
		if (this.pebble == null) {
			throw new IllegalStateException("No container was started");
		}
		return this.pebble;
	}

	/**
	 * Return the files that the vector's image is watched for.
	 * @return the files by their path in the container
	 */
	synchronized Map<String, Path> watched() {
		if (this.container == null) {
			throw new IllegalStateException("No container was started");
		}
		Path directory = this.container.hostPath(this.image.watched());
		Map<String, Path> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(directory)) {
			all.filter(Files::isRegularFile)
				.forEach((file) -> files.put(this.image.watched() + "/" + directory.relativize(file), file));
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
