package io.paascharm.test.model.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.paascharm.juju.UnitName;

/**
 * Unit as the controller stores it.
 */
public final class UnitState {

	private final UnitName name;

	private final String address;

	private final List<StatusEntry> statuses = new ArrayList<>();

	private final Set<Port> ports = new TreeSet<>();

	private final Map<String, String> stored = new TreeMap<>();

	private final Map<Integer, RelationTracker> relations = new TreeMap<>();

	private final Map<String, String> storage = new TreeMap<>();

	UnitState(UnitName name, String address) {
		this.name = name;
		this.address = address;
		status("waiting", "installing agent");
	}

	/**
	 * Return the name.
	 * @return the name of the unit
	 */
	public UnitName name() {
		return this.name;
	}

	/**
	 * Return where the unit's pod is reached.
	 * @return the address
	 */
	public String address() {
		return this.address;
	}

	/**
	 * Return the current status of the workload.
	 * @return the status
	 */
	public StatusEntry status() {
		return this.statuses.get(this.statuses.size() - 1);
	}

	/**
	 * Return all statuses there were.
	 * @return the statuses, oldest first
	 */
	public List<StatusEntry> statuses() {
		return Collections.unmodifiableList(this.statuses);
	}

	/**
	 * Set the status of the workload.
	 * @param status the word
	 * @param message the message, empty if there is none
	 */
	public void status(String status, String message) {
		this.statuses.add(StatusEntry.now(status, message));
	}

	/**
	 * Return the open ports.
	 * @return the ports, sorted
	 */
	public Set<Port> ports() {
		return this.ports;
	}

	/**
	 * Return what {@code state-set} stored.
	 * @return the values by key, sorted
	 */
	public Map<String, String> stored() {
		return this.stored;
	}

	/**
	 * Return the storages.
	 * @return the locations by identifier, {@code name/number}
	 */
	public Map<String, String> storage() {
		return this.storage;
	}

	/**
	 * Return what the charm knows of the relations.
	 * @return the trackers by number of the relation, sorted
	 */
	public Map<Integer, RelationTracker> relations() {
		return this.relations;
	}

	/**
	 * Return what the charm knows of a relation.
	 * @param relation the relation
	 * @return the tracker, made if there was none
	 */
	public RelationTracker tracker(RelationState relation) {
		return this.relations.computeIfAbsent(relation.number(), (number) -> new RelationTracker());
	}

}
