package io.paascharm.juju;

import org.jspecify.annotations.Nullable;

/**
 * What happened in the model, as one dispatch tells it. The set is closed; what Juju may
 * add later arrives as {@link Unknown} and changes nothing.
 */
public sealed interface HookEvent {

	/**
	 * Return the name of the hook or action.
	 * @return the last part of {@code JUJU_DISPATCH_PATH}, such as
	 * {@code db-relation-changed}
	 */
	String name();

	/**
	 * Return whether this is an action, whose failure does not put the unit in error.
	 * @return whether this is an action
	 */
	default boolean isAction() {
		return false;
	}

	/**
	 * Event without facts of its own.
	 *
	 * @param kind which one
	 */
	record Lifecycle(LifecycleKind kind) implements HookEvent {

		@Override
		public String name() {
			return this.kind.hook();
		}

	}

	/**
	 * Something about a relation.
	 *
	 * @param kind what
	 * @param relation the relation
	 * @param remoteApplication the other application; the own one on a peer relation;
	 * empty where Juju did not tell
	 * @param remoteUnit the unit it is about, or {@code null} for created, broken and
	 * changes of the application's databag
	 * @param departingUnit the unit that leaves, which may be this one, or {@code null}
	 */
	record Relation(RelationKind kind, RelationId relation, String remoteApplication, @Nullable UnitName remoteUnit,
			@Nullable UnitName departingUnit) implements HookEvent {

		@Override
		public String name() {
			return this.relation.endpoint() + this.kind.suffix();
		}

		/**
		 * Return whether this is about a relation.
		 * @param kind what happened
		 * @param relation the relation
		 * @return whether both are the same
		 */
		public boolean is(RelationKind kind, RelationId relation) {
			return this.kind == kind && this.relation.equals(relation);
		}

	}

	/**
	 * Pebble of a workload container started.
	 *
	 * @param container the name of the container
	 */
	record PebbleReady(String container) implements HookEvent {

		@Override
		public String name() {
			return this.container + "-pebble-ready";
		}

	}

	/**
	 * A custom notice was recorded in Pebble (Juju 3.4 and newer).
	 *
	 * @param container the name of the container
	 * @param id the number of the notice
	 * @param key the key of the notice
	 */
	record PebbleNotice(String container, String id, String key) implements HookEvent {

		@Override
		public String name() {
			return this.container + "-pebble-custom-notice";
		}

	}

	/**
	 * A Pebble check passed its threshold of failures, or came back (Juju 3.6 and newer).
	 *
	 * @param container the name of the container
	 * @param check the name of the check
	 * @param recovered whether it came back
	 */
	record PebbleCheck(String container, String check, boolean recovered) implements HookEvent {

		@Override
		public String name() {
			return this.container + (this.recovered ? "-pebble-check-recovered" : "-pebble-check-failed");
		}

	}

	/**
	 * Something about a secret.
	 *
	 * @param kind what
	 * @param id the identifier in any of Juju's forms
	 * @param label our label, empty if it has none
	 * @param revision the revision of removed and expired, or {@code null}
	 */
	record Secret(SecretKind kind, String id, String label, @Nullable Integer revision) implements HookEvent {

		@Override
		public String name() {
			return this.kind.hook();
		}

	}

	/**
	 * A storage was attached or goes away.
	 *
	 * @param name the name of the hook
	 * @param id the storage, {@code name/number}
	 */
	record Storage(String name, String id) implements HookEvent {
	}

	/**
	 * An operator runs an action.
	 *
	 * @param name the name of the action
	 * @param id the identifier of this run
	 */
	record Action(String name, String id) implements HookEvent {

		@Override
		public boolean isAction() {
			return true;
		}

	}

	/**
	 * A hook that this version does not know.
	 *
	 * @param name the name of the hook
	 */
	record Unknown(String name) implements HookEvent {
	}

}
