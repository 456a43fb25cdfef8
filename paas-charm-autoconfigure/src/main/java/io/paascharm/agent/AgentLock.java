package io.paascharm.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The lock that the only agent of a charm's directory holds until its process ends.
 */
final class AgentLock {

	private final Path file;

	private @Nullable FileLock lock;

	AgentLock(Path file) {
		this.file = file;
	}

	/**
	 * Take the lock.
	 * @return whether no other agent holds it
	 */
	boolean acquire() {
		try {
			FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			this.lock = channel.tryLock();
			return this.lock != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot lock '%s'".formatted(this.file), ex);
		}
	}

}
