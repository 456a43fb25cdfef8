package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The agent that dispatches of a charm have left running.
 *
 * @param process the agent, if there is one
 */
record ResidentAgent(Optional<ProcessHandle> process) {

	/**
	 * A JVM that has recorded what it loaded writes that down when it ends.
	 */
	private static final int PATIENCE_SECONDS = 60;

	/**
	 * Finds the agent of a charm.
	 * @param charm the charm's directory
	 * @return the agent
	 */
	static ResidentAgent of(Path charm) {
		try {
			String pid = Files.readString(charm.resolve(CharmPacker.AGENT_DIRECTORY).resolve("agent")).split(" ")[0];
			return new ResidentAgent(ProcessHandle.of(Long.parseLong(pid)));
		}
		catch (IOException | NumberFormatException ex) {
			return new ResidentAgent(Optional.empty());
		}
	}

	/**
	 * Asks the agent to end, and waits until it has.
	 */
	void end() {
		this.process.ifPresent(ResidentAgent::end);
	}

	private static void end(ProcessHandle process) {
		process.destroy();
		try {
			process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException ex) {
			process.destroyForcibly();
		}
	}

}
