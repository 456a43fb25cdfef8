package io.paascharm.it;

import java.time.Duration;
import java.util.List;

/**
 * How a dispatch ended.
 *
 * @param exitCode the exit code of {@code dispatch}, 128 and the number of the signal if
 * one ended it
 * @param stdout what it wrote to standard output
 * @param stderr what it wrote to standard error
 * @param duration how long it took
 * @param calls the hook tools that were called in its context
 */
record HookResult(int exitCode, String stdout, String stderr, Duration duration, List<ToolCall> calls) {

	List<ToolCall> calls(String tool) {
		return this.calls.stream().filter((call) -> call.tool().equals(tool)).toList();
	}

	List<String> log() {
		return calls("juju-log").stream().map(ToolCall::arguments).toList();
	}

	List<String> writes() {
		return this.calls.stream()
			.filter((call) -> call.writes() && call.took())
			.map((call) -> (call.tool() + " " + call.arguments()).strip())
			.toList();
	}

}
