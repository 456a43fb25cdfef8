package io.paascharm.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AgentLock}.
 */
class AgentLockTests {

	@TempDir
	private Path directory;

	@Test
	void acquireHoldsTheLock() throws IOException {
		Path file = this.directory.resolve("lock");
		assertThat(new AgentLock(file).acquire()).isTrue();
		try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
			assertThatExceptionOfType(OverlappingFileLockException.class).isThrownBy(other::tryLock);
		}
	}

	@Test
	void acquireWhenTheDirectoryIsMissingThrows() {
		AgentLock lock = new AgentLock(this.directory.resolve("missing/lock"));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(lock::acquire).withMessageContaining("'");
	}

}
