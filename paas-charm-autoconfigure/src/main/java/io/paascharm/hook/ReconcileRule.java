package io.paascharm.hook;

import io.paascharm.integration.UnitMemory;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.juju.RelationKind;

/**
 * Which events reconcile the workload. It is put off where Juju is known to send a better
 * event: while a unit is being set up, in created and joined, which are followed by
 * changed, and in upgrade-charm, which is followed by config-changed.
 */
final class ReconcileRule {

	private ReconcileRule() {
	}

	/**
	 * Return whether an event leaves nothing to do: in these hooks Juju either does not
	 * give peer data yet, or the pod goes away.
	 * @param event the event
	 * @return whether to do nothing
	 */
	static boolean isIdle(HookEvent event) {
		return event instanceof HookEvent.Lifecycle lifecycle && (lifecycle.kind() == LifecycleKind.INSTALL
				|| lifecycle.kind() == LifecycleKind.STOP || lifecycle.kind() == LifecycleKind.REMOVE);
	}

	/**
	 * Return whether an event reconciles the workload whatever the relations say.
	 * @param event the event
	 * @param container the name of the workload container
	 * @return whether all that a reconcile asks is going to be asked
	 */
	static boolean isCertain(HookEvent event, String container) {
		return event instanceof HookEvent.Secret
				|| (event instanceof HookEvent.PebbleReady ready && ready.container().equals(container))
				|| (event instanceof HookEvent.Lifecycle lifecycle && (lifecycle.kind() == LifecycleKind.CONFIG_CHANGED
						|| lifecycle.kind() == LifecycleKind.UPDATE_STATUS));
	}

	/**
	 * Return whether the workload is reconciled.
	 * @param event the event
	 * @param container the name of the workload container
	 * @param memory what the unit remembers, also whether a reconcile is due
	 * @return whether to reconcile
	 */
	static boolean reconciles(HookEvent event, String container, UnitMemory memory) {
		if (event.isAction() || event instanceof HookEvent.Secret) {
			return true;
		}
		if (event instanceof HookEvent.PebbleReady ready) {
			return ready.container().equals(container);
		}
		if (event instanceof HookEvent.Lifecycle lifecycle) {
			return reconciles(lifecycle, memory);
		}
		return memory.isDue() && !isFollowedByChanged(event);
	}

	private static boolean reconciles(HookEvent.Lifecycle lifecycle, UnitMemory memory) {
		return switch (lifecycle.kind()) {
			case CONFIG_CHANGED, UPDATE_STATUS -> true;
			case LEADER_ELECTED -> memory.isStarted();
			case UPGRADE_CHARM -> false;
			default -> memory.isStarted() && memory.isDue();
		};
	}

	private static boolean isFollowedByChanged(HookEvent event) {
		return event instanceof HookEvent.Relation relation
				&& (relation.kind() == RelationKind.CREATED || relation.kind() == RelationKind.JOINED);
	}

}
