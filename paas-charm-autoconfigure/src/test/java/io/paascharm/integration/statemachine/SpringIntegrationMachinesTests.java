package io.paascharm.integration.statemachine;

import org.junit.jupiter.api.Test;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationMachines.Step;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpringIntegrationMachines}.
 */
class SpringIntegrationMachinesTests {

	private static final IntegrationEvent ARRIVED = IntegrationEvent.migrating("arrived");

	private static final IntegrationEvent MOVED = IntegrationEvent.reconciling("moved");

	private final MachineTable table = MachineTable.named("test")
		.on(IntegrationState.ABSENT, IntegrationTrigger.CREATED, IntegrationState.REQUESTED)
		.on(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE, IntegrationState.READY, ARRIVED)
		.on(IntegrationState.READY, IntegrationTrigger.MOVED, IntegrationState.READY, MOVED)
		.build();

	private final SpringIntegrationMachines machines = new SpringIntegrationMachines();

	@Test
	void fireWithoutEventReachesTheState() {
		assertThat(fire(IntegrationState.ABSENT, IntegrationTrigger.CREATED))
			.isEqualTo(new Step(IntegrationState.REQUESTED, null));
	}

	@Test
	void firePublishesTheEventOfTheTransition() {
		assertThat(fire(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE))
			.isEqualTo(new Step(IntegrationState.READY, ARRIVED));
	}

	@Test
	void fireInternalTransitionPublishesAndStays() {
		assertThat(fire(IntegrationState.READY, IntegrationTrigger.MOVED))
			.isEqualTo(new Step(IntegrationState.READY, MOVED));
	}

	@Test
	void fireWithoutTransitionChangesNothing() {
		assertThat(fire(IntegrationState.ABSENT, IntegrationTrigger.COMPLETE))
			.isEqualTo(new Step(IntegrationState.ABSENT, null));
	}

	@Test
	void fireRemembersNothingOfTheCallBefore() {
		fire(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE);
		assertThat(fire(IntegrationState.REQUESTED, IntegrationTrigger.COMPLETE))
			.isEqualTo(new Step(IntegrationState.READY, ARRIVED));
	}

	private Step fire(IntegrationState state, IntegrationTrigger trigger) {
		return this.machines.fire(this.table, state, trigger);
	}

}
