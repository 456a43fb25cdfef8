package io.paascharm.test.model.state;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.RelationId;
import io.paascharm.juju.UnitName;

/**
 * Relation as the controller stores it.
 */
public final class RelationState {

	private final int number;

	private final String interfaceName;

	private final RelationSide first;

	private final @Nullable RelationSide second;

	private boolean dying;

	/**
	 * Create a relation.
	 * @param number the number in the model
	 * @param interfaceName the interface spoken
	 * @param first one side
	 * @param second the other side, {@code null} for a peer relation
	 */
	public RelationState(int number, String interfaceName, RelationSide first, @Nullable RelationSide second) {
		this.number = number;
		this.interfaceName = interfaceName;
		this.first = first;
		this.second = second;
	}

	/**
	 * Return the number.
	 * @return the number in the model
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Return the interface.
	 * @return the name of the interface
	 */
	public String interfaceName() {
		return this.interfaceName;
	}

	/**
	 * Return whether this connects the units of one application.
	 * @return whether it is a peer relation
	 */
	public boolean isPeer() {
		return this.second == null;
	}

	/**
	 * Return whether an application takes part.
	 * @param application the name of the application
	 * @return whether one side is its
	 */
	public boolean involves(String application) {
		return this.first.application().equals(application)
				|| (this.second != null && this.second.application().equals(application));
	}

	/**
	 * Return the sides.
	 * @return two sides, one of a peer relation
	 */
	public List<RelationSide> sides() {
		return (this.second != null) ? List.of(this.first, this.second) : List.of(this.first);
	}

	/**
	 * Return an application's own side.
	 * @param application the name of an application that takes part
	 * @return the side
	 */
	public RelationSide own(String application) {
		boolean isSecond = this.second != null && this.second.application().equals(application);
		return (this.second != null && isSecond) ? this.second : this.first;
	}

	/**
	 * Return the side that an application looks at.
	 * @param application the name of an application that takes part
	 * @return the other side, the own one on a peer relation
	 */
	public RelationSide remote(String application) {
		RelationSide own = own(application);
		return (this.second == null || own == this.second) ? this.first : this.second;
	}

	/**
	 * Return the databag of a unit of either side.
	 * @param unit the name of the unit
	 * @return the databag, or {@code null} if the unit was never in the relation
	 */
	public @Nullable Databag unitData(UnitName unit) {
		return involves(unit.application()) ? own(unit.application()).unitData(unit) : null;
	}

	/**
	 * Return the identifier that an application's hook tools print.
	 * @param application the name of an application that takes part
	 * @return its endpoint and the number
	 */
	public RelationId id(String application) {
		return new RelationId(own(application).endpoint(), this.number);
	}

	/**
	 * Return whether the relation is being removed.
	 * @return whether it is dying
	 */
	public boolean isDying() {
		return this.dying;
	}

	/**
	 * Begin to remove the relation.
	 */
	public void destroy() {
		this.dying = true;
	}

}
