package io.paascharm.agent;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

import io.paascharm.juju.HookContextException;

/**
 * Gives the process its work once the context is there: the agent tells that it is ready,
 * a one-shot run dispatches the hook of its own environment and ends with its exit code.
 */
final class CharmRunner implements ApplicationRunner, AutoCloseable {

	private final CharmMode mode;

	private final Path directory;

	private final DispatchEntry entry;

	private @Nullable AgentLifecycle lifecycle;

	CharmRunner(CharmMode mode, Path directory, DispatchEntry entry) {
		this.mode = mode;
		this.directory = directory;
		this.entry = entry;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		switch (this.mode) {
			case AGENT -> {
				AgentLifecycle lifecycle = new AgentLifecycle(this.directory.toAbsolutePath(),
						() -> Runtime.getRuntime().halt(0));
				lifecycle.start();
				this.lifecycle = lifecycle;
			}
			case ONCE -> System.exit(dispatch());
		}
	}

	private int dispatch() {
		try {
			return this.entry.dispatch(System.getenv(), () -> {
			});
		}
		catch (HookContextException ex) {
			System.err.println(ex.getMessage());
			return DispatchEntry.FAILED;
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
