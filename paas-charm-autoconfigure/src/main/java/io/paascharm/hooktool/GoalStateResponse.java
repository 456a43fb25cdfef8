package io.paascharm.hooktool;

import java.util.Map;

/**
 * Goal state as {@code goal-state} prints it.
 *
 * @param units the status of each unit of our application by name
 * @param relations the status of each remote application and unit by name, by endpoint
 */
public record GoalStateResponse(Map<String, String> units, Map<String, Map<String, String>> relations) {

	/**
	 * Return how many units the application will have.
	 * @return the number of units that are not dying
	 */
	public int plannedUnits() {
		int planned = 0;
		for (String status : this.units.values()) {
			planned += "dying".equals(status) ? 0 : 1;
		}
		return planned;
	}

}
