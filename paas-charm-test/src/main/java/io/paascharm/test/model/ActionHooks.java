package io.paascharm.test.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.agent.DispatchExit;
import io.paascharm.test.model.state.ActionRun;
import io.paascharm.test.model.state.HookSubject;

/**
 * Actions that a unit must run, and how they end.
 */
final class ActionHooks {

	private final Deque<ActionRun> queue = new ArrayDeque<>();

	void add(ActionRun action) {
		this.queue.add(action);
	}

	/**
	 * Return the next action.
	 * @return the action, or {@code null} if there is none
	 */
	@Nullable Hook next() {
		ActionRun action = this.queue.peek();
		if (action == null) {
			return null;
		}
		Map<String, String> variables = Map.of("JUJU_ACTION_NAME", action.name(), "JUJU_ACTION_UUID", action.id(),
				"JUJU_ACTION_TAG", "action-" + action.id());
		return new Hook("actions/" + action.name(), HookSubject.of(action), variables, () -> action.status("running"),
				() -> {
				});
	}

	/**
	 * End an action; its results are delivered whatever the exit code.
	 * @param action the action
	 * @param exit how the process ended
	 * @param commitError why what it wrote was not taken, or {@code null}
	 */
	void finish(ActionRun action, DispatchExit exit, @Nullable String commitError) {
		this.queue.remove(action);
		action.results().put("return-code", exit.exitCode());
		putIfAny(action, "stdout", exit.stdout());
		putIfAny(action, "stderr", exit.stderr() + ((commitError != null) ? commitError : ""));
		if (exit.exitCode() != 0) {
			action.fail("exit status " + exit.exitCode());
		}
		else if (commitError != null) {
			action.fail("committing requested changes failed");
		}
		action.status((action.failure() != null) ? "failed" : "completed");
	}

	private static void putIfAny(ActionRun action, String key, String text) {
		if (!text.isEmpty()) {
			action.results().put(key, text);
		}
	}

	/**
	 * Fail what is still queued, as Juju does when the unit goes.
	 * @param reason why
	 */
	void abandon(String reason) {
		for (ActionRun action = this.queue.poll(); action != null; action = this.queue.poll()) {
			action.fail(reason);
			action.status("failed");
		}
	}

}
