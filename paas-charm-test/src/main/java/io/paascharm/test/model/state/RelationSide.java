package io.paascharm.test.model.state;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * One application's part in a relation.
 */
public final class RelationSide {

	private final String application;

	private final String endpoint;

	private final Databag applicationData = new Databag();

	private final Map<UnitName, Databag> units = new TreeMap<>();

	private final Map<UnitName, Databag> departed = new TreeMap<>();

	/**
	 * Create a side that no unit has entered.
	 * @param application the name of the application
	 * @param endpoint the name of its endpoint
	 */
	public RelationSide(String application, String endpoint) {
		this.application = application;
		this.endpoint = endpoint;
	}

	/**
	 * Return the application.
	 * @return the name of the application
	 */
	public String application() {
		return this.application;
	}

	/**
	 * Return the endpoint.
	 * @return the name of the application's endpoint
	 */
	public String endpoint() {
		return this.endpoint;
	}

	/**
	 * Return the databag of the application.
	 * @return the databag
	 */
	public Databag applicationData() {
		return this.applicationData;
	}

	/**
	 * Return who is in the relation.
	 * @return the units, sorted
	 */
	public Set<UnitName> units() {
		return new TreeSet<>(this.units.keySet());
	}

	/**
	 * Return the databag of a unit, also of one that left.
	 * @param unit the name of the unit
	 * @return the databag, or {@code null} if the unit was never in the relation
	 */
	public @Nullable Databag unitData(UnitName unit) {
		Databag data = this.units.get(unit);
		return (data != null) ? data : this.departed.get(unit);
	}

	/**
	 * Let a unit enter; Juju writes its addresses.
	 * @param unit the name of the unit
	 * @param address the address of its pod
	 */
	public void enter(UnitName unit, String address) {
		if (!this.units.containsKey(unit)) {
			Databag data = new Databag();
			data.apply(
					Map.of("ingress-address", address, "private-address", address, "egress-subnets", address + "/32"));
			this.departed.remove(unit);
			this.units.put(unit, data);
		}
	}

	/**
	 * Let a unit leave; its databag stays readable.
	 * @param unit the name of the unit
	 */
	public void leave(UnitName unit) {
		Databag data = this.units.remove(unit);
		if (data != null) {
			this.departed.put(unit, data);
		}
	}

}
