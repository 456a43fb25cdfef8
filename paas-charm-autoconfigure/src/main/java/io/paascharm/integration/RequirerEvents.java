package io.paascharm.integration;

import org.jspecify.annotations.Nullable;

/**
 * What the machine of a requirer publishes. The transitions of all requirers are the
 * same, whatever they require.
 *
 * @param created when there is a relation, {@code null} for nothing
 * @param ready when the data became complete
 * @param moved when it leads to another place, {@code null} if nothing depends on places
 * @param changed when it is complete as before, with other values
 * @param invalid when it became unusable
 * @param removed when something of it went
 * @param broken when the relation went
 */
public record RequirerEvents(@Nullable IntegrationEvent created, IntegrationEvent ready,
		@Nullable IntegrationEvent moved, IntegrationEvent changed, IntegrationEvent invalid, IntegrationEvent removed,
		IntegrationEvent broken) {

	/**
	 * Return the transitions.
	 * @param name the name of the machine
	 * @return the table
	 */
	public MachineTable table(String name) {
		MachineTable.Builder table = MachineTable.named(name);
		if (this.created != null) {
			table.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED, this.created);
		}
		else {
			table.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED);
		}
		leaveRequested(table);
		leaveInvalid(table);
		leaveReady(table);
		return table.build();
	}

	private void leaveRequested(MachineTable.Builder table) {
		table.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, this.ready)
			.on(IntegrationState.REQUESTED, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, this.invalid)
			.on(IntegrationState.REQUESTED, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, this.broken);
	}

	private void leaveInvalid(MachineTable.Builder table) {
		table.on(IntegrationState.INVALID, IntegrationTrigger.COMPLETE, IntegrationState.READY, this.ready)
			.on(IntegrationState.INVALID, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, this.removed)
			.on(IntegrationState.INVALID, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, this.broken);
	}

	private void leaveReady(MachineTable.Builder table) {
		if (this.moved != null) {
			table.on(IntegrationState.READY, IntegrationTrigger.MOVED, IntegrationState.READY, this.moved);
		}
		table.on(IntegrationState.READY, IntegrationTrigger.CHANGED, IntegrationState.READY, this.changed)
			.on(IntegrationState.READY, IntegrationTrigger.INCOMPLETE, IntegrationState.REQUESTED, this.removed)
			.on(IntegrationState.READY, IntegrationTrigger.MALFORMED, IntegrationState.INVALID, this.invalid)
			.on(IntegrationState.READY, IntegrationTrigger.BROKEN, IntegrationState.ABSENT, this.broken);
	}

}
