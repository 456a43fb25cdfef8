package io.paascharm.test.model.agent;

import java.time.Duration;

/**
 * Something that goes wrong in a dispatch because a test wants it. Calls of a tool are
 * counted from 1 within the dispatch; 0 means every call.
 */
public sealed interface Fault {

	/**
	 * Return a tool that fails as Juju's tools do.
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 * @param message the message, without the leading {@code ERROR}
	 * @return the fault
	 */
	static Fault toolFails(String tool, int nth, String message) {
		return new ToolAnswers(tool, nth, 1, "", "ERROR " + message + "\n");
	}

	/**
	 * Return a tool that succeeds and prints something else than it should.
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 * @param stdout the standard output
	 * @return the fault
	 */
	static Fault toolPrints(String tool, int nth, String stdout) {
		return new ToolAnswers(tool, nth, 0, stdout, "");
	}

	/**
	 * Return a tool that answers late.
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 * @param delay how late
	 * @return the fault
	 */
	static Fault toolDelays(String tool, int nth, Duration delay) {
		return new ToolDelays(tool, nth, delay);
	}

	/**
	 * Return a tool that never answers.
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 * @return the fault
	 */
	static Fault toolHangs(String tool, int nth) {
		return new ToolDelays(tool, nth, Duration.ofDays(1));
	}

	/**
	 * Return a SIGKILL of the dispatch process instead of a tool's answer. What the
	 * process started lives on.
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 * @return the fault
	 */
	static Fault killedAtTool(String tool, int nth) {
		return new KilledAtTool(tool, nth);
	}

	/**
	 * Return a SIGKILL of the dispatch process.
	 * @param delay how long after its start
	 * @return the fault
	 */
	static Fault killedAfter(Duration delay) {
		return new KilledAfter(delay);
	}

	/**
	 * Return a controller that refuses to commit after the process exited with 0.
	 * @param message what the agent is told
	 * @return the fault
	 */
	static Fault commitFails(String message) {
		return new CommitFails(message);
	}

	/**
	 * A tool's wrong answer.
	 *
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 * @param exitCode the exit code
	 * @param stdout the standard output
	 * @param stderr the standard error
	 */
	record ToolAnswers(String tool, int nth, int exitCode, String stdout, String stderr) implements Fault {
	}

	/**
	 * A tool's late answer.
	 *
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 * @param delay how late
	 */
	record ToolDelays(String tool, int nth, Duration delay) implements Fault {
	}

	/**
	 * A SIGKILL instead of a tool's answer.
	 *
	 * @param tool the name of the tool
	 * @param nth which call, 0 for every one
	 */
	record KilledAtTool(String tool, int nth) implements Fault {
	}

	/**
	 * A SIGKILL after some time.
	 *
	 * @param delay how long after the start
	 */
	record KilledAfter(Duration delay) implements Fault {
	}

	/**
	 * A refused commit.
	 *
	 * @param message what the agent is told
	 */
	record CommitFails(String message) implements Fault {
	}

}
