package io.paascharm.agent;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Tells that the agent is ready once its server listens.
 */
final class CharmRunner implements ApplicationRunner, AutoCloseable {

	private final CharmMode mode;

	private final Path directory;

	private @Nullable AgentLifecycle lifecycle;

	CharmRunner(CharmMode mode, Path directory) {
		this.mode = mode;
		this.directory = directory;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.mode == CharmMode.AGENT) {
			AgentLifecycle lifecycle = new AgentLifecycle(this.directory.toAbsolutePath(),
					() -> Runtime.getRuntime().halt(0));
			lifecycle.start();
			this.lifecycle = lifecycle;
		}
	}

	@Override
	public void close() {
		AgentLifecycle lifecycle = this.lifecycle;
		if (lifecycle != null) {
			lifecycle.stop();
		}
	}

}
