package io.paascharm.test.model.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to run a charm for one event.
 *
 * @param program the executable
 * @param directory the charm directory, which is the working directory too
 * @param environment all variables of the process; none is inherited
 * @param socket the path of the agent socket
 * @param faults what goes wrong
 */
public record DispatchCommand(Path program, Path directory, Map<String, String> environment, Path socket,
		List<Fault> faults) {

	/**
	 * Name the program only: the environment may hold credentials of a proxy.
	 */
	@Override
	public String toString() {
		return this.program.toString();
	}

}
