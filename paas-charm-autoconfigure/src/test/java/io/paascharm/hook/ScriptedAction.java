package io.paascharm.hook;

import java.util.Map;
import java.util.function.Supplier;

import io.paascharm.action.ActionOutcome;
import io.paascharm.action.CharmAction;
import io.paascharm.unit.UnitState;

/**
 * Action whose outcome is told by the test.
 */
final class ScriptedAction implements CharmAction {

	private Supplier<ActionOutcome> outcome = () -> new ActionOutcome.Succeeded(Map.of("flushed", "7"));

	private int runs;

	void outcome(Supplier<ActionOutcome> outcome) {
		this.outcome = outcome;
	}

	int runs() {
		return this.runs;
	}

	@Override
	public String name() {
		return "flush-cache";
	}

	@Override
	public ActionOutcome run(UnitState unit) {
		this.runs++;
		return this.outcome.get();
	}

}
