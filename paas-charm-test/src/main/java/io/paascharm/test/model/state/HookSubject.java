package io.paascharm.test.model.state;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * What a dispatch is about, as far as hook tools take it for granted.
 *
 * @param relation the relation of a relation hook
 * @param remoteUnit the unit of a relation hook that has one
 * @param action the action
 */
public record HookSubject(@Nullable RelationState relation, @Nullable UnitName remoteUnit, @Nullable ActionRun action) {

	/** Nothing of the three. */
	public static final HookSubject NONE = new HookSubject(null, null, null);

	/**
	 * Return the subject of an action.
	 * @param action the action
	 * @return the subject
	 */
	public static HookSubject of(ActionRun action) {
		return new HookSubject(null, null, action);
	}

	/**
	 * Return the subject of a relation hook.
	 * @param relation the relation
	 * @param remoteUnit the unit, or {@code null} if it has none
	 * @return the subject
	 */
	public static HookSubject of(RelationState relation, @Nullable UnitName remoteUnit) {
		return new HookSubject(relation, remoteUnit, null);
	}

}
