package io.paascharm.test.model;

import java.util.List;

import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.agent.DispatchExit;
import io.paascharm.test.model.agent.ToolCall;
import io.paascharm.test.model.state.LogEntry;

/**
 * One run of a charm and what came of it.
 *
 * @param unit the unit that ran
 * @param event the name of the hook or action
 * @param exit how the process ended
 * @param isCommitted whether what it wrote is in the model
 * @param commitError why the model did not take what it wrote, or {@code null}
 * @param log what it wrote to the model's log
 */
public record DispatchRecord(UnitName unit, String event, DispatchExit exit, boolean isCommitted,
		@Nullable String commitError, List<LogEntry> log) implements AssertProvider<DispatchRecordAssert> {

	/**
	 * Return the exit code.
	 * @return the code; 128 and the signal's number after a signal
	 */
	public int exitCode() {
		return this.exit.exitCode();
	}

	/**
	 * Return the hook tools that were called.
	 * @return the calls, in order
	 */
	public List<ToolCall> calls() {
		return this.exit.calls();
	}

	/**
	 * Return the calls of one hook tool.
	 * @param tool the name of the tool
	 * @return the calls, in order
	 */
	public List<ToolCall> calls(String tool) {
		return calls().stream().filter((call) -> call.name().equals(tool)).toList();
	}

	/**
	 * Return assertions about this; used by {@code assertThat}.
	 */
	@Override
	public DispatchRecordAssert assertThat() {
		return new DispatchRecordAssert(this);
	}

	@Override
	public String toString() {
		return this.unit + " " + this.event + " (exit " + exitCode() + (this.isCommitted ? ")" : ", not committed)");
	}

}
