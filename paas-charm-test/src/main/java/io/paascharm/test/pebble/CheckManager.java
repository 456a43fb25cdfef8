package io.paascharm.test.pebble;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The checks of the plan. A check that works is a change of its own, one that failed too
 * often another. Guarded by the state.
 */
final class CheckManager {

	private static final String PERFORM = "perform-check";

	private static final String RECOVER = "recover-check";

	private final State state;

	private final Function<CheckConfig, CheckProbe> probes;

	private final Consumer<String> onFailure;

	private final Map<String, Check> checks = new TreeMap<>();

	CheckManager(State state, Function<CheckConfig, CheckProbe> probes, Consumer<String> onFailure) {
		this.state = state;
		this.probes = probes;
		this.onFailure = onFailure;
		state.listen(this::changeStatusChanged);
	}

	void planChanged(Plan plan) {
		synchronized (this.state) {
			for (CheckConfig config : plan.checks()) {
				Check known = this.checks.get(config.name());
				if (known == null || !known.config().equals(config)) {
					replace(known, config);
				}
			}
		}
	}

	private void replace(@Nullable Check known, CheckConfig config) {
		boolean begins = config.isEnabled() || (known != null && wasStarted(known));
		if (known != null) {
			abort(known);
		}
		Check check = new Check(config, this.probes.apply(config));
		this.checks.put(config.name(), check);
		if (begins) {
			begin(check);
		}
	}

	private static boolean wasStarted(Check check) {
		return !check.change().isEmpty() && !check.config().isEnabled();
	}

	private void begin(Check check) {
		Change change = newChange(PERFORM, "Perform", check,
				(task) -> check.perform(task, () -> this.onFailure.accept(check.config().name())));
		check.begin(change.id());
		this.state.run(change);
	}

	private Change newChange(String kind, String verb, Check check, Task.Body body) {
		String summary = "%s %s check \"%s\"".formatted(verb, check.config().kind(), check.config().name());
		Task task = this.state.newTask(kind, summary, body);
		return this.state.newChange(kind, summary, List.of(task)).withNoticeData("check-name", check.config().name());
	}

	private void changeStatusChanged(Change change, TaskStatus status) {
		for (Check check : this.checks.values()) {
			if (check.proceeds(change.id())) {
				proceed(check, change.kind(), status);
			}
		}
	}

	private void proceed(Check check, String kind, TaskStatus status) {
		if (kind.equals(PERFORM) && status == TaskStatus.ERROR) {
			follow(check, newChange(RECOVER, "Recover", check, check::recover));
		}
		else if (kind.equals(RECOVER) && status == TaskStatus.DONE) {
			follow(check, newChange(PERFORM, "Perform", check,
					(task) -> check.perform(task, () -> this.onFailure.accept(check.config().name()))));
		}
	}

	private void follow(Check check, Change next) {
		check.moveTo(next.id());
		this.state.run(next);
	}

	private void abort(Check check) {
		Change change = this.state.change(check.change());
		check.stop();
		if (change != null) {
			this.state.abort(change);
		}
	}

	List<String> start(List<String> names) {
		return act("start", names, (check) -> {
			boolean stopped = check.change().isEmpty();
			if (stopped) {
				begin(check);
			}
			return stopped;
		});
	}

	List<String> stop(List<String> names) {
		return act("stop", names, (check) -> {
			boolean running = !check.change().isEmpty();
			abort(check);
			return running;
		});
	}

	private List<String> act(String verb, List<String> names, Predicate<Check> action) {
		synchronized (this.state) {
			requireKnown(verb, names);
			return names.stream().filter((name) -> changes(name, action)).sorted().toList();
		}
	}

	private void requireKnown(String verb, List<String> names) {
		List<String> missing = names.stream().filter((name) -> !this.checks.containsKey(name)).sorted().toList();
		if (!missing.isEmpty()) {
			throw ApiException.badRequest("cannot %s checks: cannot find checks in plan: %s", verb,
					String.join(", ", missing));
		}
	}

	private boolean changes(String name, Predicate<Check> action) {
		Check check = this.checks.get(name);
		return check != null && action.test(check);
	}

	void replan() {
		synchronized (this.state) {
			for (Check check : this.checks.values()) {
				if (check.config().isEnabled() && check.change().isEmpty()) {
					begin(check);
				}
			}
		}
	}

	List<Check> list(Predicate<Check> filter) {
		synchronized (this.state) {
			return this.checks.values().stream().filter(filter).toList();
		}
	}

	String refresh(Check check) throws InterruptedException {
		if (check.change().isEmpty()) {
			return check.probe().run();
		}
		try {
			return check.refresh().get();
		}
		catch (ExecutionException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	@Nullable Check find(String name) {
		synchronized (this.state) {
			return this.checks.get(name);
		}
	}

}
