package io.paascharm.hook;

import io.paascharm.integration.UnitMemory;
import io.paascharm.unit.Port;
import io.paascharm.unit.UnitState;

/**
 * The one port that is open: that of the application. Juju is asked what is open only
 * until the unit remembers what it opened itself.
 *
 * @param unit the unit
 * @param memory what the unit remembers
 */
record PublishedPort(UnitState unit, UnitMemory memory) {

	boolean publish(int number) {
		Integer remembered = this.memory.port();
		if (remembered != null && remembered == number) {
			return false;
		}
		openOnly(new Port(number, "tcp"));
		this.memory.setPort(number);
		return true;
	}

	private void openOnly(Port wanted) {
		for (Port open : this.unit.openedPorts()) {
			if (!open.equals(wanted)) {
				this.unit.changes().closePort(open);
			}
		}
		if (!this.unit.openedPorts().contains(wanted)) {
			this.unit.changes().openPort(wanted);
		}
	}

}
