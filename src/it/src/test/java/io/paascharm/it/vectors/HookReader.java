package io.paascharm.it.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reader of hooks that must run.
 */
final class HookReader {

	private static final List<String> COMMAND = List.of("run", "in", "as", "exit");

	/** How deep the facts of each part of the world lie. */
	private static final Map<String, Integer> DEPTHS = Map.of("services", 1, "plan", 2, "environment", 2, "log-targets",
			2, "checks", 2, "ports", 1, "databags", 3, "secrets", 2, "files", 1, "modes", 1);

	private static final Set<String> WITH_TREES = Set.of("databags", "plan", "log-targets", "checks");

	static final List<String> KEYS = List.of("exit", "status", "application-status", "ports", "services", "plan",
			"environment", "log-targets", "checks", "databags", "secrets", "files", "modes", "commands", "restarted");

	private final String directory;

	private final String user;

	/**
	 * Create a reader.
	 * @param directory where commands run that name no directory
	 * @param user who runs commands that name no user
	 */
	HookReader(String directory, String user) {
		this.directory = directory;
		this.user = user;
	}

	ExpectedHook read(Located hook) {
		if (hook.value() instanceof String name) {
			return new ExpectedHook(name, 0, List.of(), List.of(), Set.of());
		}
		Map<String, Located> only = hook.members();
		if (only.size() != 1) {
			throw hook.error("must name one hook");
		}
		Map.Entry<String, Located> entry = only.entrySet().iterator().next();
		return read(entry.getKey(), entry.getValue());
	}

	private ExpectedHook read(String name, Located hook) {
		int exit = 0;
		List<Fact> facts = new ArrayList<>();
		List<ExpectedCommand> commands = new ArrayList<>();
		Set<String> restarted = new TreeSet<>();
		for (Map.Entry<String, Located> member : hook.members(KEYS).entrySet()) {
			Located value = member.getValue();
			switch (member.getKey()) {
				case "exit" -> exit = value.number();
				case "status", "application-status" -> facts.add(status(member.getKey(), value));
				case "commands" -> value.items().forEach((command) -> commands.add(command(command)));
				case "restarted" -> value.items().forEach((service) -> restarted.add(service.text()));
				default ->
					facts(member.getKey(), member.getKey(), value, DEPTHS.getOrDefault(member.getKey(), 1), facts);
			}
		}
		return new ExpectedHook(name, exit, facts, commands, restarted);
	}

	private static Fact status(String path, Located value) {
		if (value.value() instanceof String word) {
			return new Fact(path, Expected.text(word));
		}
		Map<String, Located> only = value.members(List.of("maintenance", "blocked", "waiting", "active"));
		if (only.size() != 1) {
			throw value.error("must be a status, or one status with its message");
		}
		Map.Entry<String, Located> entry = only.entrySet().iterator().next();
		return new Fact(path, Expected.text(entry.getKey() + ": " + entry.getValue().text()));
	}

	private static void facts(String part, String path, Located value, int depth, List<Fact> facts) {
		if (value.value() == null) {
			facts.add(new Fact(path, null));
		}
		else if (depth > 0) {
			value.members().forEach((key, below) -> facts(part, Fact.path(path, key), below, depth - 1, facts));
		}
		else if (WITH_TREES.contains(part) && !(value.value() instanceof String)) {
			facts.add(new Fact(path, Expected.tree(value.value())));
		}
		else {
			facts.add(new Fact(path, Expected.text(value.text())));
		}
	}

	private ExpectedCommand command(Located command) {
		if (command.value() instanceof String line) {
			return new ExpectedCommand(line, this.directory, this.user, 0);
		}
		Map<String, Located> members = command.members(COMMAND);
		return new ExpectedCommand(command.require("run").text(),
				members.containsKey("in") ? command.require("in").text() : this.directory,
				members.containsKey("as") ? command.require("as").text() : this.user,
				members.containsKey("exit") ? command.require("exit").number() : 0);
	}

}
