package io.paascharm.test.model.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * Relations as one dispatch sees them: who is in them as the charm was told, remote
 * databags as they were at the first read, own databags with this dispatch's writes.
 */
public final class RelationAccess {

	private final HookTransaction hook;

	private final Map<Integer, Map<String, String>> unitWrites = new TreeMap<>();

	private final Map<Integer, Map<String, String>> applicationWrites = new TreeMap<>();

	private final Map<String, Map<String, String>> read = new HashMap<>();

	RelationAccess(HookTransaction hook) {
		this.hook = hook;
	}

	private String application() {
		return this.hook.application().name();
	}

	/**
	 * Return a relation of the unit.
	 * @param number the number of the relation
	 * @return the relation
	 * @throws RefusedException if the charm knows of no such relation
	 */
	public RelationState find(int number) {
		RelationState relation = this.hook.model().relations().get(number);
		if (relation == null || !relation.involves(application()) || !isKnown(relation)) {
			throw new RefusedException("relation not found");
		}
		return relation;
	}

	private boolean isKnown(RelationState relation) {
		return this.hook.unit().relations().containsKey(relation.number());
	}

	/**
	 * Return the identifiers of an endpoint's relations; a broken one is not listed.
	 * @param endpoint the name of the endpoint
	 * @return the identifiers, sorted as texts
	 */
	public List<String> ids(String endpoint) {
		List<String> ids = new ArrayList<>();
		for (RelationState relation : this.hook.model().relationsOf(application())) {
			RelationTracker tracker = this.hook.unit().relations().get(relation.number());
			if (tracker != null && !tracker.isBroken() && relation.own(application()).endpoint().equals(endpoint)) {
				ids.add(relation.id(application()).toString());
			}
		}
		Collections.sort(ids);
		return ids;
	}

	/**
	 * Return the remote units that the charm was told of.
	 * @param relation the relation
	 * @return the units, sorted
	 */
	public Set<UnitName> members(RelationState relation) {
		return this.hook.unit().tracker(relation).members();
	}

	/**
	 * Return the databag of a unit.
	 * @param relation the relation
	 * @param unit the name of the unit
	 * @return the settings, sorted
	 * @throws RefusedException if the unit was never in the relation
	 */
	public Map<String, String> unitData(RelationState relation, UnitName unit) {
		Databag data = relation.unitData(unit);
		if (data == null) {
			throw RefusedException.permissionDenied();
		}
		if (unit.equals(this.hook.unit().name())) {
			return overlaid(data, this.unitWrites.get(relation.number()));
		}
		return snapshot(relation, unit.toString(), data);
	}

	/**
	 * Return the databag of an application.
	 * @param relation the relation
	 * @param name the name of the application
	 * @return the settings, sorted
	 * @throws RefusedException if the unit may not read it
	 */
	public Map<String, String> applicationData(RelationState relation, String name) {
		if (!relation.involves(name)) {
			throw RefusedException.permissionDenied();
		}
		Databag data = relation.own(name).applicationData();
		if (!name.equals(application())) {
			return snapshot(relation, name, data);
		}
		if (this.hook.isLeader()) {
			return overlaid(data, this.applicationWrites.get(relation.number()));
		}
		if (relation.isPeer()) {
			return snapshot(relation, name, data);
		}
		throw RefusedException.permissionDenied();
	}

	private Map<String, String> snapshot(RelationState relation, String whose, Databag data) {
		return this.read.computeIfAbsent(relation.number() + " " + whose, (key) -> data.data());
	}

	private static Map<String, String> overlaid(Databag data, @Nullable Map<String, String> writes) {
		Map<String, String> all = data.data();
		if (writes != null) {
			Databag.overlay(all, writes);
		}
		return all;
	}

	/**
	 * Write settings of the own unit or application.
	 * @param relation the relation
	 * @param application whether those of the application are meant
	 * @param writes the new values; an empty value deletes
	 * @throws RefusedException if the unit may not write them
	 */
	public void write(RelationState relation, boolean application, Map<String, String> writes) {
		if (application && !this.hook.isLeader()) {
			throw new RefusedException("cannot write relation settings");
		}
		Map<Integer, Map<String, String>> all = application ? this.applicationWrites : this.unitWrites;
		all.computeIfAbsent(relation.number(), (number) -> new TreeMap<>()).putAll(writes);
	}

	boolean hasApplicationWrites() {
		return !this.applicationWrites.isEmpty();
	}

	void commit() {
		UnitName unit = this.hook.unit().name();
		this.unitWrites.forEach((number, writes) -> {
			RelationState relation = this.hook.model().relations().get(number);
			Databag data = (relation != null) ? relation.unitData(unit) : null;
			if (data != null) {
				data.apply(writes);
			}
		});
		this.applicationWrites.forEach(this::commitApplication);
	}

	private void commitApplication(int number, Map<String, String> writes) {
		RelationState relation = this.hook.model().relations().get(number);
		if (relation == null) {
			return;
		}
		Databag data = relation.own(application()).applicationData();
		int before = data.version();
		data.apply(writes);
		RelationTracker tracker = this.hook.unit().tracker(relation);
		if (relation.isPeer() && tracker.applicationVersion() == before) {
			tracker.applicationChanged(data.version());
		}
	}

}
