package io.paascharm.packaging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Linked Java runtimes, one for each JDK and list of modules, kept between builds and
 * shared by all of them.
 */
final class RuntimeImages {

	private static final List<String> OPTIONS = List.of("--strip-debug", "--no-header-files", "--no-man-pages");

	private final Path directory;

	RuntimeImages(Path directory) {
		this.directory = directory;
	}

	/**
	 * Gives the runtime of a JDK with some modules, linking it when there is none yet.
	 * Other builds may ask for the same at the same time.
	 * @param jdk the JDK
	 * @param modules the modules
	 * @return the directory of the runtime, which must not be changed
	 */
	Path link(Jdk jdk, ModuleList modules) {
		try {
			Files.createDirectories(this.directory);
			Path image = this.directory.resolve(key(jdk, modules));
			createIfMissing(jdk, modules, image);
			return image;
		}
		catch (IOException ex) {
			throw new PackagingException("keep a Java runtime in", this.directory, ex);
		}
	}

	private void createIfMissing(Jdk jdk, ModuleList modules, Path image) throws IOException {
		try (FileChannel channel = FileChannel.open(image.resolveSibling(image.getFileName() + ".lock"),
				StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			if (lock.isValid() && Files.notExists(image)) {
				create(jdk, modules, image);
			}
		}
	}

	private void create(Jdk jdk, ModuleList modules, Path image) throws IOException {
		Path unfinished = image.resolveSibling(image.getFileName() + ".part");
		FileTree.delete(unfinished);
		List<String> command = new ArrayList<>(List.of(jdk.tool("jlink"), "--add-modules", modules.toString(),
				"--output", unfinished.toAbsolutePath().toString()));
		command.addAll(OPTIONS);
		new Fork("link a Java runtime with", command, this.directory)
			.run(image.resolveSibling(image.getFileName() + ".log"));
		Files.move(unfinished, image, StandardCopyOption.ATOMIC_MOVE);
	}

	private String key(Jdk jdk, ModuleList modules) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(Files.readAllBytes(jdk.home().resolve("release")));
			digest.update((modules + " " + OPTIONS).getBytes(StandardCharsets.UTF_8));
			return jdk.version() + "-" + jdk.architecture() + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
