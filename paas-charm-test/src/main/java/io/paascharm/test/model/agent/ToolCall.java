package io.paascharm.test.model.agent;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.paascharm.test.model.hooktool.ToolReply;
import io.paascharm.test.model.hooktool.ToolRequest;

/**
 * Call of a hook tool and its answer, as a dispatch made it.
 *
 * @param name the name of the tool
 * @param arguments the arguments
 * @param stdin the standard input, empty if the tool did not read it
 * @param exitCode the exit code
 * @param stdout the standard output
 * @param stderr the standard error
 */
public record ToolCall(String name, List<String> arguments, String stdin, int exitCode, String stdout, String stderr) {

	static ToolCall of(ToolRequest request, ToolReply reply) {
		byte[] stdin = request.stdin();
		return new ToolCall(request.tool(), List.copyOf(request.arguments()),
				text((stdin != null) ? stdin : new byte[0]), reply.exit(), text(reply.stdout()), text(reply.stderr()));
	}

	private static String text(byte[] data) {
		return new String(data, StandardCharsets.UTF_8);
	}

	/**
	 * Return the command line; that of a tool about secrets stays out of messages.
	 */
	@Override
	public String toString() {
		String line = this.name.startsWith("secret-") ? "..." : String.join(" ", this.arguments);
		return this.name + " " + line + " (exit " + this.exitCode + ")";
	}

}
