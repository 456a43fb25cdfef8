package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies what an image has to where a container finds it.
 */
final class ImageFiles {

	/** The user of Canonical's images, which no machine lists. */
	private static final HostUser DAEMON = new HostUser("_daemon_", 584792, 584792);

	private static final boolean ROOT = HostUser.isRoot();

	private final WorkloadImage image;

	private final Path cache;

	ImageFiles(WorkloadImage image, Path cache) {
		this.image = image;
		this.cache = cache;
	}

	/**
	 * Copy everything.
	 * @param root the root directory of the container
	 * @return the files of this machine that copied links lead to
	 * @throws LocalRunException if a file is missing or cannot be copied
	 */
	Set<Path> copyTo(Path root) {
		Set<Path> linked = new TreeSet<>();
		for (ImageFile file : this.image.files()) {
			copy(file, source(file), root.resolve(file.target().substring(1)), linked);
		}
		return linked;
	}

	private Path source(ImageFile file) {
		Path source = this.image.directory().resolve(file.source().replace(ImageSetup.CACHE, this.cache.toString()));
		if (!Files.exists(source)) {
			throw new LocalRunException("make the image of '%s'".formatted(this.image.directory()),
					"'%s' is missing; has the application been built?".formatted(source));
		}
		return source;
	}

	private static void copy(ImageFile file, Path source, Path target, Set<Path> linked) {
		try {
			Files.createDirectories(target.resolveSibling("."));
			Files.walkFileTree(source, new Copy(file, source, target, linked));
		}
		catch (IOException ex) {
			throw LocalRunException.of("copy '%s' into a container".formatted(source), ex);
		}
	}

	/**
	 * Copy of one file or tree.
	 */
	private static final class Copy extends SimpleFileVisitor<Path> {

		private final ImageFile file;

		private final Path source;

		private final Path target;

		private final Set<Path> linked;

		Copy(ImageFile file, Path source, Path target, Set<Path> linked) {
			this.file = file;
			this.source = source;
			this.target = target;
			this.linked = linked;
		}

		private Path target(Path path) {
			return path.equals(this.source) ? this.target : this.target.resolve(this.source.relativize(path));
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
			Path copy = Files.createDirectories(target(directory));
			Files.setPosixFilePermissions(copy, permissions(0755));
			own(copy);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
			Path copy = target(path);
			Files.deleteIfExists(copy);
			Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS);
			if (!attributes.isSymbolicLink()) {
				Files.setPosixFilePermissions(copy, permissions(mode(path)));
				own(copy);
			}
			else if (Files.exists(path) && !path.toRealPath().startsWith(this.source)) {
				this.linked.add(path.toRealPath());
			}
			return FileVisitResult.CONTINUE;
		}

		private int mode(Path path) {
			String given = this.file.mode();
			if (given != null) {
				return Integer.parseInt(given, 8);
			}
			return Files.isExecutable(path) ? 0755 : 0644;
		}

		private void own(Path copy) throws IOException {
			if (ROOT) {
				String owner = this.file.owner();
				(owner.equals(DAEMON.name()) ? DAEMON : HostUser.find(owner)).own(copy);
			}
		}

		private static Set<PosixFilePermission> permissions(int mode) {
			PosixFilePermission[] all = PosixFilePermission.values();
			Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
			for (int i = 0; i < all.length; i++) {
				if ((mode & (1 << (all.length - 1 - i))) != 0) {
					permissions.add(all[i]);
				}
			}
			return permissions;
		}

	}

}
