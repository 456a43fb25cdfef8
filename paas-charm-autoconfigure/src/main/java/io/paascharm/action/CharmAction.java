package io.paascharm.action;

import io.paascharm.unit.UnitState;

/**
 * An action of the charm. A bean of this type answers to its name if the charm's
 * {@code actions.yaml} declares it.
 */
public interface CharmAction {

	/**
	 * Return the name of the action.
	 * @return the name as operators type it
	 */
	String name();

	/**
	 * Run the action. What it writes through the unit's changes is committed if the
	 * dispatch ends well. The workload is reconciled after an action that succeeded.
	 * @param unit the unit, with the parameters of the action
	 * @return the results or the reason of the failure
	 */
	ActionOutcome run(UnitState unit);

}
