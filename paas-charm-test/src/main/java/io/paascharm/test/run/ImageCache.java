package io.paascharm.test.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import io.paascharm.test.model.charm.CharmFiles;

/**
 * Results of images' commands, kept between runs until the commands or their inputs
 * change.
 */
final class ImageCache {

	private static final Duration COMMAND_TIMEOUT = Duration.ofMinutes(5);

	private static final int KEY_LENGTH = 16;

	private final Path directory;

	ImageCache(Path directory) {
		this.directory = directory;
	}

	/**
	 * Run the commands of an image, unless their result is there.
	 * @param image the image
	 * @return the directory with the result
	 * @throws LocalRunException if a command fails
	 */
	Path prepare(WorkloadImage image) {
		try {
			Path result = this.directory.resolve(key(image));
			Files.createDirectories(this.directory);
			prepareOnce(image, result);
			return result;
		}
		catch (IOException ex) {
			throw LocalRunException.of("prepare the image of '%s'".formatted(image.directory()), ex);
		}
	}

	private void prepareOnce(WorkloadImage image, Path result) throws IOException {
		CacheLock.hold(this.directory, () -> {
			Path done = this.directory.resolve(result.getFileName() + ".done");
			if (!Files.exists(done)) {
				prepare(image, result);
				Files.createFile(done);
			}
		});
	}

	private void prepare(WorkloadImage image, Path result) throws IOException {
		CharmFiles.delete(result);
		Files.createDirectories(result);
		run(image, result);
	}

	private static void run(WorkloadImage image, Path result) {
		for (List<String> command : image.setup().commands()) {
			HostCommand.of(command.stream().map((word) -> word.replace(ImageSetup.CACHE, result.toString())).toList())
				.in(image.directory())
				.run(COMMAND_TIMEOUT);
		}
	}

	private static String key(WorkloadImage image) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(image.setup().commands().toString().getBytes(StandardCharsets.UTF_8));
			digest.update(image.directory().toString().getBytes(StandardCharsets.UTF_8));
			for (String input : image.setup().inputs()) {
				digest.update(Files.readAllBytes(image.directory().resolve(input)));
			}
			return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JVM has SHA-256", ex);
		}
	}

}
