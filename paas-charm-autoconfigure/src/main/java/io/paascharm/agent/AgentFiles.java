package io.paascharm.agent;

import java.nio.file.Path;

/**
 * Files of the charm's processes. Their names are also those that {@code dispatch} uses,
 * so no property can change them.
 */
final class AgentFiles {

	/**
	 * The directory, in the charm's; nobody else may read it.
	 */
	static final Path DIRECTORY = Path.of(".paas-charm");

	private AgentFiles() {
	}

	/**
	 * Return the agent's socket.
	 * @return the path, relative to the charm's directory because the path of a socket
	 * must be short
	 */
	static String socket() {
		return DIRECTORY.resolve("agent.sock").toString();
	}

	static Path lock() {
		return DIRECTORY.resolve("lock");
	}

	static Path action() {
		return DIRECTORY.resolve("action");
	}

	static Path secrets() {
		return DIRECTORY.resolve("secrets").toAbsolutePath();
	}

}
