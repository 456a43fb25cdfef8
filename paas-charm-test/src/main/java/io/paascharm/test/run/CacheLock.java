package io.paascharm.test.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lock of a cache directory, for threads of this process and for other processes. The
 * kernel gives a file's lock to the process, so threads need one of their own.
 */
final class CacheLock {

	private static final Object THREADS = new Object();

	private CacheLock() {
	}

	/**
	 * Do something that nobody else does in the directory at the same time.
	 * @param directory the directory, which exists
	 * @param work what to do
	 * @throws IOException if the lock cannot be had, or if the work fails with it
	 */
	static void hold(Path directory, Work work) throws IOException {
		synchronized (THREADS) {
			try (FileChannel channel = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				if (lock.isValid()) {
					work.run();
				}
			}
		}
	}

	/**
	 * What is done alone.
	 */
	@FunctionalInterface
	interface Work {

		void run() throws IOException;

	}

}
