package io.paascharm.integration;

import org.jspecify.annotations.Nullable;

/**
 * Runs machines. States come in and go out as values; nothing of a machine outlives a
 * call.
 */
public interface IntegrationMachines {

	/**
	 * Let a fact reach a machine.
	 * @param table the transitions of the machine
	 * @param state the state it is in
	 * @param trigger the fact
	 * @return where it went; the same state and no event if the table has no transition
	 */
	Step fire(MachineTable table, IntegrationState state, IntegrationTrigger trigger);

	/**
	 * Outcome of one fact.
	 *
	 * @param state the state reached
	 * @param published the event that the transition published, or {@code null}
	 */
	record Step(IntegrationState state, @Nullable IntegrationEvent published) {
	}

}
