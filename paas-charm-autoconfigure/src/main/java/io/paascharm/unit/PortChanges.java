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
		this.changes.forEach(this::flush);
		this.changes.clear();
		this.state.forgetOpenedPorts();
	}

	private void flush(Port port, boolean open) {
		if (open != this.state.openedPorts().contains(port)) {
			String text = port.toString();
			this.state.runner().run(open ? new NetworkCommand.OpenPort(text) : new NetworkCommand.ClosePort(text));
		}
	}

}
