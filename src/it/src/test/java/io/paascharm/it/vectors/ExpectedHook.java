package io.paascharm.it.vectors;

import java.util.List;
import java.util.Set;

/**
 * Hook or action that must run, and what is so afterwards. Everything else must be as it
 * was.
 *
 * @param name the name of the hook or action
 * @param exitCode the exit code
 * @param facts what changes
 * @param commands the commands that run in the workload container
 * @param restarted the services that run before and after, but not all the time
 */
record ExpectedHook(String name, int exitCode, List<Fact> facts, List<ExpectedCommand> commands,
		Set<String> restarted) {
}
