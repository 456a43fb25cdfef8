package io.paascharm.hook;

import java.util.Map;

import io.paascharm.action.ActionOutcome;
import io.paascharm.unit.UnitChanges;

/**
 * Puts the outcome of an action among the changes of the dispatch.
 *
 * @param changes the changes
 */
record ActionSink(UnitChanges changes) implements ActionOutcome.Sink {

	@Override
	public void succeeded(Map<String, String> results) {
		this.changes.setActionResult(results);
	}

	@Override
	public void failed(String message) {
		this.changes.failAction(message);
	}

}
