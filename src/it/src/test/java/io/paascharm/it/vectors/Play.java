package io.paascharm.it.vectors;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.DispatchRecord;
import io.paascharm.test.pebble.ExecutedCommand;
import io.paascharm.test.pebble.ServiceStatus;

/**
 * Play of one vector: hook after hook, the whole world compared after each.
 */
final class Play implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	/** Variables that a container gives to everything that runs in it. */
	private static final Set<String> OF_CONTAINER = Set.of("HOME", "LANG", "PATH", "USER");

	private final Vector vector;

	private final Stage stage;

	private final Map<String, Expected> expected;

	private Map<String, ServiceStatus> services = Map.of();

	private int commands;

	Play(Vector vector, Path charm, Path directory) {
		this.vector = vector;
		this.stage = new Stage(vector.setting(), charm, directory);
		this.expected = World.before(vector.setting().image());
	}

	/**
	 * Play a step.
	 * @param step the step
	 * @throws AssertionError if something else comes of it than the step says
	 */
	void play(Step step) {
		int before = this.stage.model().dispatches().size();
		step.actions().forEach((action) -> action.perform(this.stage));
		compareOutput(step);
		List<DispatchRecord> all = this.stage.model().dispatches();
		List<DispatchRecord> ran = new ArrayList<>(all.subList(before, all.size()));
		for (ExpectedHook hook : step.hooks()) {
			DispatchRecord record = ran.isEmpty() ? this.stage.model().step(LONGEST) : ran.remove(0);
			compare(step, hook, record);
		}
		DispatchRecord more = ran.isEmpty() ? this.stage.model().step(LONGEST) : ran.get(0);
		if (more != null) {
			throw failure(step, "the end", List.of("'%s' ran as well".formatted(more)));
		}
		fail(step, "the end", compareWorld(World.now(this.stage)));
	}

	private void compareOutput(Step step) {
		Names names = this.stage.names();
		String failure = this.stage.failure();
		if (step.fails() == null && failure != null) {
			throw failure(step, "the command", List.of("it failed: " + failure));
		}
		if (step.fails() != null && (failure == null || !names.match(step.fails(), failure))) {
			throw failure(step, "the command", List.of("it should fail: %s, but: %s".formatted(step.fails(), failure)));
		}
		String output = this.stage.output();
		if (step.prints() != null && (output == null || !names.match(step.prints().strip(), output.strip()))) {
			throw failure(step, "the command",
					List.of("it should print: %s, but: %s".formatted(step.prints(), output)));
		}
	}

	private void compare(Step step, ExpectedHook hook, @Nullable DispatchRecord record) {
		if (record == null || !record.event().equals(hook.name())) {
			throw failure(step, hook.name(), List.of("it did not run; instead: " + record));
		}
		Map<String, String> world = World.now(this.stage);
		List<String> differences = new ArrayList<>();
		if (record.exitCode() != hook.exitCode() || record.isCommitted() != (hook.exitCode() == 0)) {
			differences.add("exit: expected %d, was %s".formatted(hook.exitCode(), record));
		}
		String output = record.exit().stdout() + record.exit().stderr();
		if (!output.isEmpty()) {
			differences.add("output: expected nothing, was '%s'".formatted(output));
		}
		hook.facts().forEach((fact) -> fact.applyTo(this.expected));
		differences.addAll(compareWorld(world));
		differences.addAll(compareCommands(hook, world));
		Set<String> restarted = restarted();
		if (!restarted.equals(hook.restarted())) {
			differences.add("restarted: expected %s, was %s".formatted(hook.restarted(), restarted));
		}
		if (!differences.isEmpty()) {
			record.log()
				.forEach((line) -> differences
					.add("log: " + line.level() + " " + line.message().replace("\n", "\n    ")));
		}
		fail(step, hook.name(), differences);
	}

	private List<String> compareWorld(Map<String, String> world) {
		Names names = this.stage.names();
		Map<String, String> rest = new TreeMap<>(world);
		List<String> differences = new ArrayList<>();
		this.expected.forEach((path, value) -> {
			String actual = rest.remove(path);
			if (!value.matches(actual, names)) {
				differences.add("%s: expected '%s', was %s".formatted(path, value.describe(names), quoted(actual)));
			}
		});
		rest.forEach((path, value) -> differences.add("%s: expected nothing, was '%s'".formatted(path, value)));
		return differences;
	}

	private static String quoted(@Nullable String text) {
		return (text != null) ? "'" + text + "'" : "not there";
	}

	private List<String> compareCommands(ExpectedHook hook, Map<String, String> world) {
		List<ExecutedCommand> all = this.stage.containers().pebble().commands();
		List<ExecutedCommand> ran = all.subList(this.commands, all.size());
		this.commands = all.size();
		List<String> differences = new ArrayList<>();
		List<String> wanted = hook.commands().stream().map(ExpectedCommand::toString).toList();
		List<String> actual = ran.stream()
			.map((command) -> new ExpectedCommand(String.join(" ", command.command()), command.directory(),
					command.user(), command.exitCode())
				.toString())
			.toList();
		if (!actual.equals(wanted)) {
			differences.add("commands: expected %s, was %s".formatted(wanted, actual));
		}
		Map<String, String> service = World.environment(world, this.vector.setting().image().service());
		for (ExecutedCommand command : ran) {
			Map<String, String> environment = new TreeMap<>(command.environment());
			environment.keySet().removeAll(OF_CONTAINER);
			if (!environment.equals(service)) {
				differences.add("commands: '%s' ran with another environment than the service: %s"
					.formatted(command.command().get(0), environment));
			}
		}
		return differences;
	}

	private Set<String> restarted() {
		Map<String, ServiceStatus> now = this.stage.containers().pebble().services();
		Set<String> restarted = new TreeSet<>();
		now.forEach((service, status) -> {
			ServiceStatus before = this.services.get(service);
			if (before != null && before.current().equals("active") && status.current().equals("active")
					&& !before.equals(status)) {
				restarted.add(service);
			}
		});
		this.services = now;
		return restarted;
	}

	private void fail(Step step, String when, List<String> differences) {
		if (!differences.isEmpty()) {
			throw failure(step, when, differences);
		}
	}

	private AssertionError failure(Step step, String when, List<String> differences) {
		return new AssertionError("src/vectors/%s.yaml, step '%s', after %s:%n  %s".formatted(this.vector.name(),
				step.title(), when, String.join("\n  ", differences)));
	}

	@Override
	public void close() {
		this.stage.close();
	}

}
