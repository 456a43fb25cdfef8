package io.paascharm.test.model.state;

import java.time.Instant;

import io.paascharm.juju.UnitName;

/**
 * Line of the model's log.
 *
 * @param time when it was written
 * @param unit the unit whose agent wrote it
 * @param level the level in capitals
 * @param module the module, such as {@code unit.flask-k8s/0.juju-log}
 * @param message the text
 */
public record LogEntry(Instant time, UnitName unit, String level, String module, String message) {

	@Override
	public String toString() {
		return this.unit + " " + this.level + " " + this.module + " " + this.message;
	}

}
