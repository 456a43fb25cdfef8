package io.paascharm.workload;

import java.util.OptionalInt;

import io.paascharm.juju.CharmStatus;

/**
 * How a reconcile ended.
 */
public sealed interface ReconcileOutcome {

	/**
	 * Return the status that tells it.
	 * @return the status of the unit, and of the application where the unit leads
	 */
	CharmStatus status();

	/**
	 * Return the port that the application serves.
	 * @return the port to open, empty if the open ports stay as they are
	 */
	default OptionalInt openPort() {
		return OptionalInt.empty();
	}

	/**
	 * The workload runs with what the model wants.
	 *
	 * @param port the port on which it serves
	 * @param remark what an operator should know all the same, empty if there is nothing
	 */
	record Running(int port, String remark) implements ReconcileOutcome {

		@Override
		public CharmStatus status() {
			return CharmStatus.active(this.remark);
		}

		@Override
		public OptionalInt openPort() {
			return OptionalInt.of(this.port);
		}

	}

	/**
	 * Something has to happen first.
	 *
	 * @param status what, and who can do it
	 */
	record Stopped(CharmStatus status) implements ReconcileOutcome {
	}

}
