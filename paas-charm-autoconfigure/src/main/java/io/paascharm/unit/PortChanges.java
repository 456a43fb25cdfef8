package io.paascharm.unit;

import java.util.LinkedHashMap;
import java.util.Map;

import io.paascharm.hooktool.NetworkCommand;

/**
 * Changes to the open ports of this unit.
 */
final class PortChanges {

	private final UnitState state;

	private final Map<Port, Boolean> changes = new LinkedHashMap<>();

	PortChanges(UnitState state) {
		this.state = state;
	}

	void set(Port port, boolean open) {
		this.changes.put(port, open);
	}

	void flush() {
		if (this.changes.isEmpty()) {
			return;
		}
		for (Map.Entry<Port, Boolean> change : this.changes.entrySet()) {
			String port = change.getKey().toString();
			boolean open = change.getValue();
			if (open != this.state.openedPorts().contains(change.getKey())) {
				this.state.runner().run(open ? new NetworkCommand.OpenPort(port) : new NetworkCommand.ClosePort(port));
			}
		}
		this.changes.clear();
		this.state.forgetOpenedPorts();
	}

}
