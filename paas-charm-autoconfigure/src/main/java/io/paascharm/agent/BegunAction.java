package io.paascharm.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.paascharm.hook.DispatchGuard;

/**
 * An action that this agent has begun, noted in a file: if the agent ends before the
 * action does, {@code dispatch} reads there that it must not run the action again, and
 * whether it may have written something.
 */
final class BegunAction implements DispatchGuard {

	private final Path file;

	private final String context;

	private final DispatchGuard guard;

	private boolean writing;

	private BegunAction(Path file, String context, DispatchGuard guard) {
		this.file = file;
		this.context = context;
		this.guard = guard;
	}

	/**
	 * Note the beginning of an action.
	 * @param file the file
	 * @param environment the environment of the dispatch
	 * @param guard tells whether the dispatch still lives
	 * @return the guard to be asked before every write; that of the dispatch if it is no
	 * action
	 */
	static DispatchGuard note(Path file, Map<String, String> environment, DispatchGuard guard) {
		if (environment.getOrDefault("JUJU_ACTION_NAME", "").isEmpty()) {
			return guard;
		}
		BegunAction action = new BegunAction(file, environment.getOrDefault("JUJU_CONTEXT_ID", ""), guard);
		action.write("working");
		return action;
	}

	@Override
	public void check() {
		this.guard.check();
		if (!this.writing) {
			write("writing");
			this.writing = true;
		}
	}

	private void write(String phase) {
		try {
			Files.writeString(this.file, this.context + " " + phase + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot note the action in '%s'".formatted(this.file), ex);
		}
	}

}
