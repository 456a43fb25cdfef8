package io.paascharm.test.model;

import java.util.List;
import java.util.Map;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.CharmEndpoint;
import io.paascharm.test.model.charm.EndpointRole;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.SecretOwner;

/**
 * Application without a charm, such as a database provider, whose part the caller plays.
 */
public final class RemoteApplication {

	private final ModelCore core;

	private final ApplicationState application;

	RemoteApplication(ModelCore core, ApplicationState application) {
		this.core = core;
		this.application = application;
	}

	/**
	 * Return the name.
	 * @return the name of the application
	 */
	public String name() {
		return this.application.name();
	}

	/**
	 * Return the units.
	 * @return the names, by number
	 */
	public List<UnitName> units() {
		return this.core.locked(() -> this.application.units().values().stream().map((unit) -> unit.name()).toList());
	}

	/**
	 * Declare an endpoint that serves others.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the interface spoken
	 * @return this application
	 */
	public RemoteApplication provides(String endpoint, String interfaceName) {
		return declare(new CharmEndpoint(endpoint, EndpointRole.PROVIDES, interfaceName, 0));
	}

	/**
	 * Declare an endpoint that asks for what others provide.
	 * @param endpoint the name of the endpoint
	 * @param interfaceName the interface spoken
	 * @return this application
	 */
	public RemoteApplication requires(String endpoint, String interfaceName) {
		return declare(new CharmEndpoint(endpoint, EndpointRole.REQUIRES, interfaceName, 0));
	}

	private RemoteApplication declare(CharmEndpoint endpoint) {
		this.core.change(() -> this.application.endpoints().put(endpoint.name(), endpoint));
		return this;
	}

	/**
	 * Add a unit, which enters all relations.
	 * @return the name of the unit
	 */
	public UnitName addUnit() {
		return this.core.locked(() -> this.core.addUnit(this.application));
	}

	/**
	 * Remove a unit.
	 * @param number the number of the unit
	 */
	public void removeUnit(int number) {
		this.core.change(() -> this.core.removeUnit(this.application, new UnitName(name(), number)));
	}

	/**
	 * Write to the databag of the application.
	 * @param relation the relation
	 * @param data the new values; an empty value deletes
	 * @return this application
	 */
	public RemoteApplication write(Relation relation, Map<String, String> data) {
		this.core.change(() -> relation.state().own(relation.participant(name())).applicationData().apply(data));
		return this;
	}

	/**
	 * Write to the databag of a unit.
	 * @param relation the relation
	 * @param number the number of the unit
	 * @param data the new values; an empty value deletes
	 * @return this application
	 */
	public RemoteApplication writeUnit(Relation relation, int number, Map<String, String> data) {
		this.core.change(() -> relation.databag(new UnitName(name(), number).toString()).apply(data));
		return this;
	}

	/**
	 * Add a secret that the application owns. Nobody can read it before it is granted.
	 * @param content the content
	 * @return the secret
	 * @throws InconsistentModelException if the content is none that Juju takes
	 */
	public Secret addSecret(Map<String, String> content) {
		return Secrets.add(this.core, SecretOwner.application(name()), "", content);
	}

}
