package io.paascharm.test.model.hooktool;

import java.nio.charset.StandardCharsets;

/**
 * Answer of a hook tool.
 *
 * @param exit the exit code
 * @param stdout the standard output
 * @param stderr the standard error
 */
public record ToolReply(int exit, byte[] stdout, byte[] stderr) {

	/**
	 * Return an answer of texts.
	 * @param exit the exit code
	 * @param stdout the standard output
	 * @param stderr the standard error
	 * @return the answer
	 */
	public static ToolReply of(int exit, String stdout, String stderr) {
		return new ToolReply(exit, stdout.getBytes(StandardCharsets.UTF_8), stderr.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return the answer of a tool that failed as Juju's tools do.
	 * @param exit the exit code
	 * @param message the message
	 * @return the answer
	 */
	public static ToolReply error(int exit, String message) {
		return of(exit, "", "ERROR " + message + "\n");
	}

	@Override
	public String toString() {
		return "exit " + this.exit;
	}

}
