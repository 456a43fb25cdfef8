package io.paascharm.test.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.Databag;
import io.paascharm.test.model.state.HookSubject;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.RelationSide;
import io.paascharm.test.model.state.RelationState;
import io.paascharm.test.model.state.RelationTracker;
import io.paascharm.test.model.state.UnitState;

/**
 * Relation hooks that a unit must run: the difference between the relations as they are
 * and what the charm was told of them.
 */
final class RelationHooks {

	private final ModelState model;

	private final ApplicationState application;

	private final UnitState unit;

	private boolean leaving;

	RelationHooks(ModelState model, ApplicationState application, UnitState unit) {
		this.model = model;
		this.application = application;
		this.unit = unit;
	}

	/**
	 * Note that the unit leaves all its relations.
	 */
	void leave() {
		this.leaving = true;
	}

	/**
	 * Learn of new relations and forget those that are gone.
	 */
	void synchronize() {
		for (RelationState relation : this.model.relationsOf(this.application.name())) {
			if (!relation.isDying() && !this.leaving) {
				this.unit.tracker(relation);
			}
		}
		this.unit.relations().keySet().removeIf((number) -> !this.model.relations().containsKey(number));
	}

	/**
	 * Return the next relation-created.
	 * @return the hook, or {@code null} if the charm knows of all relations
	 */
	@Nullable Hook created() {
		synchronize();
		for (RelationState relation : this.model.relationsOf(this.application.name())) {
			RelationTracker tracker = this.unit.relations().get(relation.number());
			if (tracker != null && !tracker.isCreated() && !relation.isDying() && !this.leaving) {
				Hook hook = hook(relation, "created", null, tracker::created);
				return hook.preparedBy(this::enterAll);
			}
		}
		return null;
	}

	/**
	 * Enter every relation that the unit knows of. Juju's agent does so whenever it
	 * learns of relations, before the first of their hooks.
	 */
	private void enterAll() {
		for (RelationState relation : this.model.relationsOf(this.application.name())) {
			if (!relation.isDying() && this.unit.relations().containsKey(relation.number())) {
				own(relation).enter(this.unit.name(), this.application.address());
			}
		}
	}

	/**
	 * Return the next relation hook that is no relation-created.
	 * @return the hook, or {@code null} if the charm knows of everything
	 */
	@Nullable Hook other() {
		for (RelationState relation : this.model.relationsOf(this.application.name())) {
			RelationTracker tracker = this.unit.relations().get(relation.number());
			if (tracker != null && tracker.isCreated()) {
				Hook hook = other(relation, tracker);
				if (hook != null) {
					return hook;
				}
			}
		}
		return null;
	}

	private @Nullable Hook other(RelationState relation, RelationTracker tracker) {
		UnitName joined = tracker.changedAfterJoined();
		if (joined != null) {
			return changed(relation, tracker, joined);
		}
		boolean ends = relation.isDying() || this.leaving;
		Set<UnitName> others = others(relation);
		for (UnitName member : tracker.members()) {
			if (ends || !others.contains(member)) {
				return departed(relation, tracker, member);
			}
		}
		return ends ? ended(relation, tracker) : news(relation, tracker);
	}

	private @Nullable Hook news(RelationState relation, RelationTracker tracker) {
		Databag data = remote(relation).applicationData();
		if (data.version() > tracker.applicationVersion()) {
			AtomicInteger seen = new AtomicInteger();
			return hook(relation, "changed", null, () -> tracker.applicationChanged(seen.get()))
				.preparedBy(() -> seen.set(data.version()));
		}
		Hook joined = newcomer(relation, tracker);
		return (joined != null) ? joined : unitNews(relation, tracker);
	}

	private @Nullable Hook newcomer(RelationState relation, RelationTracker tracker) {
		Set<UnitName> members = tracker.members();
		for (UnitName other : others(relation)) {
			if (!members.contains(other)) {
				return hook(relation, "joined", other, () -> tracker.joined(other))
					.preparedBy(() -> tracker.joins(other));
			}
		}
		return null;
	}

	private @Nullable Hook unitNews(RelationState relation, RelationTracker tracker) {
		for (UnitName member : tracker.members()) {
			Databag data = remote(relation).unitData(member);
			if (data != null && data.version() > tracker.version(member)) {
				return changed(relation, tracker, member);
			}
		}
		return null;
	}

	private Hook changed(RelationState relation, RelationTracker tracker, UnitName member) {
		AtomicInteger seen = new AtomicInteger();
		return hook(relation, "changed", member, () -> tracker.changed(member, seen.get())).preparedBy(() -> {
			Databag data = remote(relation).unitData(member);
			seen.set((data != null) ? data.version() : 0);
		});
	}

	private Hook departed(RelationState relation, RelationTracker tracker, UnitName member) {
		Hook hook = hook(relation, "departed", member, () -> tracker.leaves(member))
			.preparedBy(() -> tracker.leaves(member));
		hook.variables().put("JUJU_DEPARTING_UNIT", (this.leaving ? this.unit.name() : member).toString());
		return hook;
	}

	private @Nullable Hook ended(RelationState relation, RelationTracker tracker) {
		if (relation.isPeer()) {
			left(relation);
			return null;
		}
		return hook(relation, "broken", null, () -> left(relation)).preparedBy(tracker::broken);
	}

	private void left(RelationState relation) {
		own(relation).leave(this.unit.name());
		this.unit.relations().remove(relation.number());
		Relations.removeIfOver(this.model, relation);
	}

	/**
	 * Return whether the unit has left every relation.
	 * @return whether no relation is left
	 */
	boolean isAlone() {
		return this.unit.relations().values().stream().noneMatch(RelationTracker::isCreated);
	}

	private RelationSide own(RelationState relation) {
		return relation.own(this.application.name());
	}

	private RelationSide remote(RelationState relation) {
		return relation.remote(this.application.name());
	}

	private Set<UnitName> others(RelationState relation) {
		Set<UnitName> others = remote(relation).units();
		others.remove(this.unit.name());
		return others;
	}

	private Hook hook(RelationState relation, String kind, @Nullable UnitName remoteUnit, Runnable succeeded) {
		Map<String, String> variables = new TreeMap<>();
		variables.put("JUJU_RELATION", own(relation).endpoint());
		variables.put("JUJU_RELATION_ID", relation.id(this.application.name()).toString());
		variables.put("JUJU_REMOTE_APP", remote(relation).application());
		variables.put("JUJU_REMOTE_UNIT", (remoteUnit != null) ? remoteUnit.toString() : "");
		return new Hook("hooks/" + own(relation).endpoint() + "-relation-" + kind, HookSubject.of(relation, remoteUnit),
				variables, () -> {
				}, succeeded);
	}

}
