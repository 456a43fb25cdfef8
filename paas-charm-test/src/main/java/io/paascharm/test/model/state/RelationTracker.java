package io.paascharm.test.model.state;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * What one unit's agent has told its charm about a relation.
 */
public final class RelationTracker {

	private final TreeMap<UnitName, Integer> members = new TreeMap<>();

	private boolean created;

	private boolean broken;

	private int applicationVersion;

	private @Nullable UnitName changedAfterJoined;

	/**
	 * Return whether the charm knows of the relation.
	 * @return whether relation-created has run
	 */
	public boolean isCreated() {
		return this.created;
	}

	/**
	 * Note that relation-created has run.
	 */
	public void created() {
		this.created = true;
	}

	/**
	 * Return whether the relation is over for this unit.
	 * @return whether relation-broken runs or has run
	 */
	public boolean isBroken() {
		return this.broken;
	}

	/**
	 * Note that relation-broken runs.
	 */
	public void broken() {
		this.members.clear();
		this.broken = true;
	}

	/**
	 * Return the units that the charm knows of.
	 * @return the members, sorted
	 */
	public Set<UnitName> members() {
		return new TreeSet<>(this.members.keySet());
	}

	/**
	 * Note that a unit joins.
	 * @param unit the name of the unit
	 */
	public void joins(UnitName unit) {
		this.members.putIfAbsent(unit, -1);
	}

	/**
	 * Note that relation-joined has run, which relation-changed follows.
	 * @param unit the name of the unit
	 */
	public void joined(UnitName unit) {
		this.changedAfterJoined = unit;
	}

	/**
	 * Note that a unit leaves.
	 * @param unit the name of the unit
	 */
	public void leaves(UnitName unit) {
		this.members.remove(unit);
		if (unit.equals(this.changedAfterJoined)) {
			this.changedAfterJoined = null;
		}
	}

	/**
	 * Return the unit that has joined and whose changes the charm has not seen.
	 * @return the name of the unit, or {@code null}
	 */
	public @Nullable UnitName changedAfterJoined() {
		return this.changedAfterJoined;
	}

	/**
	 * Return which version of a member's databag the charm has seen.
	 * @param unit the name of the unit
	 * @return the version, -1 if none
	 */
	public int version(UnitName unit) {
		return this.members.getOrDefault(unit, -1);
	}

	/**
	 * Note that relation-changed of a unit has run.
	 * @param unit the name of the unit
	 * @param version the version that it saw
	 */
	public void changed(UnitName unit, int version) {
		this.members.replace(unit, version);
		if (unit.equals(this.changedAfterJoined)) {
			this.changedAfterJoined = null;
		}
	}

	/**
	 * Return which version of the application's databag the charm has seen.
	 * @return the version, 0 if none
	 */
	public int applicationVersion() {
		return this.applicationVersion;
	}

	/**
	 * Note that relation-changed of the application has run.
	 * @param version the version that it saw
	 */
	public void applicationChanged(int version) {
		this.applicationVersion = version;
	}

}
