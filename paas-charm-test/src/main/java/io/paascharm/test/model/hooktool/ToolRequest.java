package io.paascharm.test.model.hooktool;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Call of a hook tool.
 *
 * @param context what the caller found in {@code JUJU_CONTEXT_ID}
 * @param tool the name of the tool
 * @param arguments the arguments, without the name
 * @param directory the working directory of the caller
 * @param stdin the caller's standard input, {@code null} if it has not been read
 */
public record ToolRequest(String context, String tool, List<String> arguments, Path directory,
		byte @Nullable [] stdin) {

	@Override
	public String toString() {
		return this.tool;
	}

}
