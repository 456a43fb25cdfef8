package io.paascharm.test.model.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * Everything that the controller of the simulated model knows. Whoever reads or changes
 * it or what it hands out must hold its monitor.
 */
public final class ModelState {

	private final ModelIdentity identity;

	private final Map<String, ApplicationState> applications = new TreeMap<>();

	private final Map<Integer, RelationState> relations = new TreeMap<>();

	private final Map<String, SecretState> secrets = new TreeMap<>();

	private final List<LogEntry> log = new ArrayList<>();

	private int nextRelation;

	private int nextSecret;

	private int nextAction;

	/**
	 * Create an empty model.
	 * @param identity the names of the model
	 */
	public ModelState(ModelIdentity identity) {
		this.identity = identity;
	}

	/**
	 * Return the names of the model.
	 * @return the names
	 */
	public ModelIdentity identity() {
		return this.identity;
	}

	/**
	 * Return the applications.
	 * @return the applications by name, sorted
	 */
	public Map<String, ApplicationState> applications() {
		return this.applications;
	}

	/**
	 * Return an application that must exist.
	 * @param name the name of the application
	 * @return the application
	 * @throws InconsistentModelException if there is none of that name
	 */
	public ApplicationState application(String name) {
		ApplicationState application = this.applications.get(name);
		if (application == null) {
			throw new InconsistentModelException("find application '%s'".formatted(name),
					"the model has only " + this.applications.keySet());
		}
		return application;
	}

	/**
	 * Add an application.
	 * @param name the name of the application
	 * @param charm what its charm declares, {@code null} for a simulated one
	 * @return the application
	 * @throws InconsistentModelException if the name is taken or is none
	 */
	public ApplicationState addApplication(String name, @Nullable CharmDefinition charm) {
		if (!isApplicationName(name)) {
			throw new InconsistentModelException("add application '%s'".formatted(name),
					"a name is made of lower-case letters, digits and single dashes, and begins with a letter");
		}
		if (this.applications.containsKey(name)) {
			throw new InconsistentModelException("add application '%s'".formatted(name), "the application exists");
		}
		ApplicationState application = new ApplicationState(name, this.applications.size() + 1, charm);
		this.applications.put(name, application);
		return application;
	}

	private static boolean isApplicationName(String name) {
		return name.matches("[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*");
	}

	/**
	 * Return a unit that must exist.
	 * @param name the name of the unit
	 * @return the unit
	 * @throws InconsistentModelException if there is none of that name
	 */
	public UnitState unit(UnitName name) {
		UnitState unit = application(name.application()).units().get(name.number());
		if (unit == null) {
			throw new InconsistentModelException("find unit '%s'".formatted(name), "the application has no such unit");
		}
		return unit;
	}

	/**
	 * Return the relations.
	 * @return the relations by number, sorted
	 */
	public Map<Integer, RelationState> relations() {
		return this.relations;
	}

	/**
	 * Return the relations of an application.
	 * @param application the name of the application
	 * @return the relations, by number
	 */
	public List<RelationState> relationsOf(String application) {
		return this.relations.values().stream().filter((relation) -> relation.involves(application)).toList();
	}

	/**
	 * Add a relation.
	 * @param interfaceName the interface spoken
	 * @param first one side
	 * @param second the other side, {@code null} for a peer relation
	 * @return the relation
	 */
	public RelationState addRelation(String interfaceName, RelationSide first, @Nullable RelationSide second) {
		RelationState relation = new RelationState(this.nextRelation++, interfaceName, first, second);
		this.relations.put(relation.number(), relation);
		return relation;
	}

	/**
	 * Remove a relation and the grants that last as long as it.
	 * @param relation the relation
	 */
	public void removeRelation(RelationState relation) {
		this.relations.remove(relation.number());
		String scope = Integer.toString(relation.number());
		this.secrets.values().forEach((secret) -> secret.grants().values().removeIf(scope::equals));
	}

	/**
	 * Return the secrets.
	 * @return the secrets by bare identifier, sorted
	 */
	public Map<String, SecretState> secrets() {
		return this.secrets;
	}

	/**
	 * Make an identifier that no secret has.
	 * @return the identifier, in the form of Juju's
	 */
	public String newSecretId() {
		return "d0sim%015d".formatted(++this.nextSecret);
	}

	/**
	 * Make an identifier that no action has.
	 * @return the number
	 */
	public String newActionId() {
		return Integer.toString(++this.nextAction);
	}

	/**
	 * Return the model's log.
	 * @return the lines, oldest first
	 */
	public List<LogEntry> log() {
		return this.log;
	}

}
