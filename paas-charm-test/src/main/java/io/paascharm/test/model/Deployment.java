package io.paascharm.test.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.CharmEndpoint;
import io.paascharm.test.model.charm.EndpointRole;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.RelationSide;

/**
 * Application that is about to be deployed.
 */
public final class Deployment {

	private final ModelCore core;

	private final Path charm;

	private final String name;

	private final Map<String, String> config = new LinkedHashMap<>();

	private final Map<String, Path> resources = new TreeMap<>();

	private int units = 1;

	private boolean trusted;

	Deployment(ModelCore core, Path charm, String name) {
		this.core = core;
		this.charm = charm.toAbsolutePath();
		this.name = name;
	}

	/**
	 * Set an option from the start.
	 * @param option the name of the option
	 * @param value the value, as operators type it
	 * @return this deployment
	 */
	public Deployment config(String option, String value) {
		this.config.put(option, value);
		return this;
	}

	/**
	 * Set how many units to add.
	 * @param count the number of units, 1 if this is not called
	 * @return this deployment
	 */
	public Deployment units(int count) {
		this.units = count;
		return this;
	}

	/**
	 * Trust the charm with the cloud's credential.
	 * @return this deployment
	 */
	public Deployment trust() {
		this.trusted = true;
		return this;
	}

	/**
	 * Attach a file resource.
	 * @param resource the name of the resource
	 * @param file the file
	 * @return this deployment
	 */
	public Deployment resource(String resource, Path file) {
		this.resources.put(resource, file.toAbsolutePath());
		return this;
	}

	/**
	 * Deploy the application.
	 * @return the application, whose units run when the model settles
	 * @throws InconsistentModelException if the charm, an option or a resource is not as
	 * Juju wants it
	 */
	public Application deploy() {
		CharmDefinition definition = CharmSources.read(this.charm, this.core.settings().directory());
		Map<String, Object> values = new TreeMap<>();
		this.config.forEach((option, value) -> values.put(option, definition.option(option).parse(value)));
		checkResources(definition);
		return this.core.locked(() -> deploy(definition, values));
	}

	private void checkResources(CharmDefinition definition) {
		for (String resource : this.resources.keySet()) {
			if (!definition.resources().contains(resource)) {
				throw new InconsistentModelException("deploy '%s'".formatted(this.name),
						"resource '%s' is not declared in metadata.yaml".formatted(resource));
			}
		}
	}

	private Application deploy(CharmDefinition definition, Map<String, Object> values) {
		ApplicationState application = this.core.state().addApplication(this.name, definition);
		this.core.charm(this.name, this.charm);
		application.config().putAll(values);
		application.trust(this.trusted);
		this.resources.forEach((resource, file) -> application.resources().put(resource, file.toString()));
		definition.endpoints().values().forEach(this::addPeerRelation);
		for (int i = 0; i < this.units; i++) {
			this.core.addUnit(application);
		}
		return new Application(this.core, application);
	}

	private void addPeerRelation(CharmEndpoint endpoint) {
		if (endpoint.role() == EndpointRole.PEERS) {
			RelationSide side = new RelationSide(this.name, endpoint.name());
			this.core.state().addRelation(endpoint.interfaceName(), side, null);
		}
	}

}
