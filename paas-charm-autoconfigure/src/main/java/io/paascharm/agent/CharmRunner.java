package io.paascharm.agent;

import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

import io.paascharm.juju.HookContextException;

/**
 * Gives the process its work once the context is there: the agent tells that it is ready,
 * a one-shot run dispatches the hook of its own environment and ends with its exit code.
 */
final class CharmRunner implements ApplicationRunner {

	private final CharmMode mode;

	private final Path directory;

	private final DispatchEntry entry;

	CharmRunner(CharmMode mode, Path directory, DispatchEntry entry) {
		this.mode = mode;
		this.directory = directory;
		this.entry = entry;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		switch (this.mode) {
			case AGENT -> {
				Path directory = this.directory.toAbsolutePath();
				new AgentLifecycle(directory, () -> Runtime.getRuntime().halt(0)).start();
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

}
