package io.paascharm.test.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.paascharm.hooktool.HookToolCommand;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.test.model.hooktool.HookTools;
import io.paascharm.test.model.hooktool.ToolReply;
import io.paascharm.test.model.hooktool.ToolRequest;
import io.paascharm.test.model.state.HookTransaction;

/**
 * Hook tools of one dispatch without processes. A question is answered in the text that
 * Juju prints, which is read as that of a process is.
 */
final class TransactionTools implements HookToolRunner {

	private final HookTransaction transaction;

	private final Path directory;

	private final List<HookToolCommand<?>> calls = new ArrayList<>();

	TransactionTools(HookTransaction transaction, Path directory) {
		this.transaction = transaction;
		this.directory = directory;
	}

	List<HookToolCommand<?>> calls() {
		return this.calls;
	}

	@Override
	public <R> R run(HookToolCommand<R> command) {
		this.calls.add(command);
		ToolReply reply = HookTools.run(this.transaction, request(command));
		if (reply.exit() != 0) {
			String stderr = new String(reply.stderr(), StandardCharsets.UTF_8);
			throw new HookToolException(HookToolException.Kind.of(reply.exit(), stderr), command.tool(), reply.exit(),
					stderr);
		}
		return command.parse(new String(reply.stdout(), StandardCharsets.UTF_8));
	}

	private ToolRequest request(HookToolCommand<?> command) {
		List<String> arguments = new ArrayList<>(command.arguments());
		command.files().forEach((key, content) -> arguments.add(key + "=" + content));
		String input = command.input();
		byte[] stdin = ((input != null) ? input : "").getBytes(StandardCharsets.UTF_8);
		return new ToolRequest("", command.tool(), arguments, this.directory, stdin);
	}

}
