package io.paascharm.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AgentLifecycle}.
 */
class AgentLifecycleTests {

	private static final long PID = ProcessHandle.current().pid();

	@TempDir
	private Path directory;

	private final AtomicInteger ended = new AtomicInteger();

	private AgentLifecycle lifecycle;

	@BeforeEach
	void create() throws IOException {
		Files.writeString(this.directory.resolve("agent"), PID + " 1 build\n");
		this.lifecycle = new AgentLifecycle(this.directory, this.ended::incrementAndGet, Duration.ofMillis(50));
	}

	@AfterEach
	void stop() {
		this.lifecycle.stop();
	}

	@Test
	void startTellsThatTheAgentIsReady() {
		this.lifecycle.start();
		assertThat(this.directory.resolve("ready")).hasContent(Long.toString(PID));
	}

	@Test
	void whileTheDirectoryIsItsOwnItStays() {
		this.lifecycle.start();
		Awaitility.await()
			.during(Duration.ofMillis(400))
			.atMost(Duration.ofSeconds(5))
			.until(() -> this.ended.get() == 0);
	}

	@Test
	void whenTheDirectoryNamesAnotherAgentItEnds() throws IOException {
		this.lifecycle.start();
		Files.writeString(this.directory.resolve("agent"), PID + "1 1 build\n");
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> this.ended.get() > 0);
	}

	@Test
	void whenTheDirectoryNamesNoAgentItEnds() throws IOException {
		this.lifecycle.start();
		Files.delete(this.directory.resolve("agent"));
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> this.ended.get() > 0);
	}

}
