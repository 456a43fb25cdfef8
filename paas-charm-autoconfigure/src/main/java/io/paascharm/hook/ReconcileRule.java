package io.paascharm.hook;

import io.paascharm.integration.IntegrationsSnapshot;
import io.paascharm.integration.UnitMemory;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.juju.RelationKind;

/**
 * Which events reconcile the workload. As long as a unit is being set up, only those do
 * that mean something for the workload itself: Juju sends config-changed and pebble-ready
 * anyway.
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
	 * Return whether the workload is reconciled.
	 * @param event the event
	 * @param container the name of the workload container
	 * @param snapshot the endpoints after the event
	 * @param memory what the unit remembers
	 * @return whether to reconcile
	 */
	static boolean reconciles(HookEvent event, String container, IntegrationsSnapshot snapshot, UnitMemory memory) {
		if (event.isAction() || event instanceof HookEvent.Secret) {
			return true;
		}
		if (event instanceof HookEvent.PebbleReady ready) {
			return ready.container().equals(container);
		}
		if (event instanceof HookEvent.Lifecycle lifecycle) {
			return switch (lifecycle.kind()) {
				case CONFIG_CHANGED, UPDATE_STATUS -> true;
				case LEADER_ELECTED, UPGRADE_CHARM -> memory.isStarted();
				default -> memory.isStarted() && snapshot.asksForReconcile();
			};
		}
		return snapshot.asksForReconcile() && (memory.isStarted() || !isSetUp(event));
	}

	private static boolean isSetUp(HookEvent event) {
		return event instanceof HookEvent.Relation relation
				&& (relation.kind() == RelationKind.CREATED || relation.kind() == RelationKind.JOINED);
	}

}
