package io.paascharm.unit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

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

	/**
	 * How long relations are trusted, although no event of theirs can have been missed.
	 */
	static final Duration LONGEST = Duration.ofHours(1);

	private final LongSupplier nanoTime;

	private final Map<String, List<RelationId>> relations = new HashMap<>();

	/** When the oldest of them were asked for. */
	private long since;

	/**
	 * Never out of date: Juju does not use an identifier again.
	 */
	private final Map<RelationId, String> applications = new HashMap<>();

	private final Map<Boolean, StatusResponse> statuses = new HashMap<>();

	private boolean open;

	/**
	 * Create a cache that knows nothing.
	 */
	public UnitCache() {
		this(System::nanoTime);
	}

	/**
	 * Create a cache that knows nothing.
	 * @param nanoTime tells the time
	 */
	UnitCache(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Return whether the relations that are remembered may be out of date.
	 * @param event what happened
	 * @return whether relations may have come or gone
	 */
	static boolean mustForget(HookEvent event) {
		if (event instanceof HookEvent.Relation relation) {
			return relation.kind() == RelationKind.CREATED || relation.kind() == RelationKind.BROKEN;
		}
		if (event instanceof HookEvent.Lifecycle lifecycle) {
			return lifecycle.kind() == LifecycleKind.START || lifecycle.kind() == LifecycleKind.UPGRADE_CHARM;
		}
		return false;
	}

	private boolean isOld(HookEvent event) {
		return event instanceof HookEvent.Lifecycle lifecycle && lifecycle.kind() == LifecycleKind.UPDATE_STATUS
				&& this.nanoTime.getAsLong() - this.since >= LONGEST.toNanos();
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
		if (mustForget(event) || isOld(event)) {
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
		if (this.relations.isEmpty()) {
			this.since = this.nanoTime.getAsLong();
		}
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
