package io.paascharm.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.hooktool.StatusResponse;
import io.paascharm.juju.HookEvent;
import io.paascharm.juju.LifecycleKind;
import io.paascharm.juju.RelationId;
import io.paascharm.juju.RelationKind;

/**
 * Relations and statuses of this unit, remembered between dispatches: asking for them is
 * more than half of all hook tools otherwise. A dispatch that does not end well leaves
 * nothing behind.
 */
public final class UnitCache {

	private final Map<String, List<RelationId>> relations = new HashMap<>();

	/**
	 * Never out of date: Juju does not use an identifier again.
	 */
	private final Map<RelationId, String> applications = new HashMap<>();

	private final Map<Boolean, StatusResponse> statuses = new HashMap<>();

	private boolean open;

	/**
	 * Return whether the relations that are remembered may be out of date.
	 * @param event what happened
	 * @return whether relations may have come or gone
	 */
	public static boolean mustForget(HookEvent event) {
		if (event instanceof HookEvent.Relation relation) {
			return relation.kind() == RelationKind.CREATED || relation.kind() == RelationKind.BROKEN;
		}
		if (event instanceof HookEvent.Lifecycle lifecycle) {
			return lifecycle.kind() == LifecycleKind.START || lifecycle.kind() == LifecycleKind.UPGRADE_CHARM
					|| lifecycle.kind() == LifecycleKind.UPDATE_STATUS;
		}
		return false;
	}

	/**
	 * Return whether somebody else may have set a status: Juju does around the first and
	 * last hooks of a unit, another leader before this one was elected.
	 * @param event what happened
	 * @return whether statuses may have changed
	 */
	static boolean mustForgetStatuses(HookEvent event) {
		if (event instanceof HookEvent.Lifecycle lifecycle) {
			return lifecycle.kind() != LifecycleKind.CONFIG_CHANGED && lifecycle.kind() != LifecycleKind.UPDATE_STATUS;
		}
		return false;
	}

	/**
	 * Begin a dispatch: forget if the event demands it, or if the dispatch before was
	 * never committed.
	 * @param event what happened
	 */
	public synchronized void begin(HookEvent event) {
		if (this.open) {
			forget();
		}
		if (mustForgetStatuses(event)) {
			this.statuses.clear();
		}
		if (mustForget(event)) {
			this.relations.clear();
		}
		this.open = true;
	}

	/**
	 * End a dispatch that succeeded.
	 */
	public synchronized void commit() {
		this.open = false;
	}

	/**
	 * End a dispatch that failed.
	 */
	public synchronized void rollback() {
		forget();
		this.open = false;
	}

	/**
	 * Forget all.
	 */
	public synchronized void forget() {
		this.relations.clear();
		this.applications.clear();
		this.statuses.clear();
	}

	synchronized @Nullable List<RelationId> relations(String endpoint) {
		return this.relations.get(endpoint);
	}

	synchronized void putRelations(String endpoint, List<RelationId> ids) {
		this.relations.put(endpoint, List.copyOf(ids));
	}

	synchronized @Nullable String application(RelationId relation) {
		return this.applications.get(relation);
	}

	synchronized void putApplication(RelationId relation, String application) {
		this.applications.put(relation, application);
	}

	synchronized @Nullable StatusResponse status(boolean application) {
		return this.statuses.get(application);
	}

	synchronized void putStatus(boolean application, StatusResponse status) {
		this.statuses.put(application, status);
	}

}
