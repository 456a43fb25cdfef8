package io.paascharm.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.paascharm.hooktool.HookToolCommand;
import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.hooktool.HookToolRunner;

/**
 * Hook tools that answer what they were told to, and remember every call.
 */
final class FakeHookTools implements HookToolRunner {

	private final Map<String, String> answers = new HashMap<>();

	private final Map<String, Kind> failures = new HashMap<>();

	private final List<String> calls = new ArrayList<>();

	FakeHookTools answer(String line, String output) {
		this.answers.put(line, output);
		return this;
	}

	FakeHookTools fail(String line, Kind kind) {
		this.failures.put(line, kind);
		return this;
	}

	/**
	 * Return what was called since this was last asked.
	 * @return command lines, with input and files at their ends
	 */
	List<String> calls() {
		List<String> calls = List.copyOf(this.calls);
		this.calls.clear();
		return calls;
	}

	@Override
	public <R> R run(HookToolCommand<R> command) {
		String line = line(command);
		this.calls.add(line);
		Kind failure = this.failures.get(line);
		if (failure != null) {
			throw new HookToolException(failure, command.tool(), 1, "ERROR");
		}
		String answer = this.answers.getOrDefault(line, command.writes() ? "" : null);
		if (answer == null) {
			throw new AssertionError("No answer to '" + line + "'");
		}
		return command.parse(answer);
	}

	private static String line(HookToolCommand<?> command) {
		StringBuilder line = new StringBuilder(command.tool());
		for (String argument : command.arguments()) {
			if (!"--format=json".equals(argument)) {
				line.append(' ').append(argument);
			}
		}
		command.files().forEach((key, value) -> line.append(' ').append(key).append('#').append(value));
		String input = command.input();
		return ((input != null) ? line.append(" < ").append(input) : line).toString();
	}

}
