package io.paascharm.agent;

/**
 * Threads of the agent.
 */
final class AgentThreads {

	private AgentThreads() {
	}

	static Thread daemon(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
	}

}
