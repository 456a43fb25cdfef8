package io.paascharm.test.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.paascharm.juju.RelationId;
import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.CharmEndpoint;
import io.paascharm.test.model.charm.EndpointRole;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.Databag;
import io.paascharm.test.model.state.RelationSide;
import io.paascharm.test.model.state.RelationState;

/**
 * Relation of the model.
 */
public final class Relation {

	private final ModelCore core;

	private final RelationState relation;

	Relation(ModelCore core, RelationState relation) {
		this.core = core;
		this.relation = relation;
	}

	RelationState state() {
		return this.relation;
	}

	/**
	 * Return the number.
	 * @return the number in the model
	 */
	public int number() {
		return this.relation.number();
	}

	/**
	 * Return the identifier as an application's hook tools print it.
	 * @param application the name of an application that takes part
	 * @return the identifier
	 */
	public RelationId id(String application) {
		return this.relation.id(participant(application));
	}

	/**
	 * Return the interface.
	 * @return the name of the interface
	 */
	public String interfaceName() {
		return this.relation.interfaceName();
	}

	/**
	 * Return whether this connects the units of one application.
	 * @return whether it is a peer relation
	 */
	public boolean isPeer() {
		return this.relation.isPeer();
	}

	/**
	 * Return the sides, the requiring one last.
	 * @return the endpoints as {@code application:endpoint}, one of a peer relation
	 */
	public List<String> endpoints() {
		return this.core.locked(() -> {
			Map<Boolean, String> sides = new TreeMap<>();
			this.relation.sides()
				.forEach((side) -> sides.put(isRequirer(side), side.application() + ":" + side.endpoint()));
			return List.copyOf(sides.values());
		});
	}

	private boolean isRequirer(RelationSide side) {
		CharmEndpoint endpoint = this.core.state().application(side.application()).endpoints().get(side.endpoint());
		return endpoint != null && endpoint.role() == EndpointRole.REQUIRES;
	}

	/**
	 * Return what an application wrote.
	 * @param application the name of an application that takes part
	 * @return its databag, sorted by key
	 */
	public Map<String, String> applicationData(String application) {
		return this.core.locked(() -> this.relation.own(participant(application)).applicationData().data());
	}

	/**
	 * Return what a unit wrote, with the addresses that Juju writes.
	 * @param unit the name of the unit
	 * @return its databag, sorted by key
	 * @throws InconsistentModelException if the unit was never in the relation
	 */
	public Map<String, String> unitData(String unit) {
		return this.core.locked(() -> databag(unit).data());
	}

	/**
	 * Return the units of an application that are in the relation.
	 * @param application the name of an application that takes part
	 * @return the names, sorted
	 */
	public Set<UnitName> units(String application) {
		return this.core.locked(() -> this.relation.own(participant(application)).units());
	}

	/**
	 * Return whether the relation is still there.
	 * @return whether the model lists it
	 */
	public boolean exists() {
		return this.core.locked(() -> this.core.state().relations().containsKey(number()));
	}

	/**
	 * Begin to remove the relation.
	 */
	public void remove() {
		this.core.change(() -> this.core.relations().remove(this.relation));
	}

	String participant(String application) {
		if (!this.relation.involves(application)) {
			throw new InconsistentModelException("use relation %d of '%s'".formatted(number(), application),
					"the application takes no part in it");
		}
		return application;
	}

	Databag databag(String unit) {
		Databag data = this.relation.unitData(UnitName.parse(unit));
		if (data == null) {
			throw new InconsistentModelException("use the databag of '%s' in relation %d".formatted(unit, number()),
					"the unit has not entered it");
		}
		return data;
	}

}
