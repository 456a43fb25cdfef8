package io.paascharm.bench;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The place where charms on Kubernetes find Pebble, as a link to where the model has it.
 * Charms that know no other are measured one dispatch at a time.
 */
final class RootLink implements AutoCloseable {

	private static final Path PLACE = Path.of("/charm/containers");

	private final Path place;

	private final boolean parentIsOwn;

	private RootLink(Path place, boolean parentIsOwn) {
		this.place = place;
		this.parentIsOwn = parentIsOwn;
	}

	/**
	 * Take the place, which must be free.
	 * @return the link, which leads nowhere yet
	 */
	static RootLink take() {
		return take(PLACE);
	}

	static RootLink take(Path place) {
		String attempt = "give the charm its Pebble at '%s'".formatted(place);
		if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
			throw new BenchException(attempt, "something is there already");
		}
		try {
			boolean parentIsOwn = !Files.exists(directory(place));
			Files.createDirectories(directory(place));
			return new RootLink(place, parentIsOwn);
		}
		catch (IOException ex) {
			throw new BenchException(attempt, "%s; this needs root".formatted(ex), ex);
		}
	}

	private static Path directory(Path place) {
		return place.resolveSibling("").normalize();
	}

	/**
	 * Let the place lead to the containers of a unit.
	 * @param containers the directory with one directory for each container
	 */
	void lead(Path containers) {
		try {
			Files.deleteIfExists(this.place);
			Files.createSymbolicLink(this.place, containers);
		}
		catch (IOException ex) {
			throw BenchException.of("link '%s' to '%s'".formatted(this.place, containers), ex);
		}
	}

	/**
	 * Remove the link, and the directory that was made for it.
	 */
	@Override
	public void close() {
		try {
			if (Files.isSymbolicLink(this.place)) {
				Files.delete(this.place);
			}
			if (this.parentIsOwn) {
				Files.deleteIfExists(directory(this.place));
			}
		}
		catch (DirectoryNotEmptyException ex) {
			// Somebody else uses it by now
		}
		catch (IOException ex) {
			throw BenchException.of("remove '%s'".formatted(this.place), ex);
		}
	}

}
