package io.paascharm.test.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.ModelIdentity;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.RelationState;
import io.paascharm.test.model.state.UnitState;

/**
 * What the public handles of a model share: the controller's state, the agents of units
 * and the charms that they run.
 */
final class ModelCore {

	private final ModelState state;

	private final ModelSettings settings;

	private final Map<UnitName, UnitAgent> agents = new TreeMap<>();

	private final Map<String, Path> charms = new HashMap<>();

	private final Driver driver = new Driver(this);

	private final Relations relations;

	private ModelProxies proxies;

	ModelCore(ModelIdentity identity, ModelSettings settings, ModelProxies proxies) {
		this.state = new ModelState(identity);
		this.settings = settings;
		this.proxies = proxies;
		this.relations = new Relations(this.state);
	}

	ModelState state() {
		return this.state;
	}

	ModelSettings settings() {
		return this.settings;
	}

	Driver driver() {
		return this.driver;
	}

	Relations relations() {
		return this.relations;
	}

	ModelProxies proxies() {
		return this.proxies;
	}

	void proxies(ModelProxies changed) {
		this.proxies = changed;
	}

	Collection<UnitAgent> agents() {
		return new ArrayList<>(this.agents.values());
	}

	UnitAgent agent(UnitName unit) {
		UnitAgent agent = this.agents.get(unit);
		if (agent == null) {
			throw new InconsistentModelException("find unit '%s'".formatted(unit),
					"the model has only " + this.agents.keySet());
		}
		return agent;
	}

	/**
	 * Read or change the model as one step.
	 * @param <T> the type of what is read
	 * @param work what to do
	 * @return what was read
	 */
	<T> T locked(Supplier<T> work) {
		synchronized (this.state) {
			T result = work.get();
			this.state.notifyAll();
			return result;
		}
	}

	/**
	 * Change the model as one step.
	 * @param work what to do
	 */
	void change(Runnable work) {
		synchronized (this.state) {
			work.run();
			this.state.notifyAll();
		}
	}

	void charm(String application, Path charm) {
		this.charms.put(application, charm);
	}

	UnitName addUnit(ApplicationState application) {
		UnitState unit = application.addUnit();
		if (application.isSimulated()) {
			enter(unit, this.state.relationsOf(application.name()));
		}
		else {
			this.agents.put(unit.name(), new UnitAgent(this, application, unit));
		}
		elect(application);
		return unit.name();
	}

	private static void enter(UnitState unit, List<RelationState> relations) {
		unit.status("active", "");
		for (RelationState relation : relations) {
			relation.own(unit.name().application()).enter(unit.name(), unit.address());
		}
	}

	/**
	 * Add a unit whose charm does not run.
	 * @param application the application
	 * @param number the number of the unit
	 */
	void addPeer(ApplicationState application, int number) {
		if (application.units().containsKey(number)) {
			throw new InconsistentModelException("add unit '%s'".formatted(new UnitName(application.name(), number)),
					"the model has it already");
		}
		List<RelationState> relations = this.state.relationsOf(application.name());
		enter(application.addUnit(number), relations.stream().filter(RelationState::isPeer).toList());
	}

	void removeUnit(ApplicationState application, UnitName name) {
		this.state.unit(name);
		if (this.agents.containsKey(name)) {
			agent(name).lifecycle().destroy();
			agent(name).relations().leave();
		}
		else {
			this.state.relationsOf(application.name())
				.forEach((relation) -> relation.own(application.name()).leave(name));
			application.units().remove(name.number());
		}
		if (!application.isSimulated()) {
			elect(application);
		}
	}

	private void elect(ApplicationState application) {
		UnitName leader = application.leader();
		if (leader != null && isStaying(leader)) {
			return;
		}
		application.leader(firstStaying(application));
	}

	private @Nullable UnitName firstStaying(ApplicationState application) {
		for (UnitState unit : application.units().values()) {
			if (isStaying(unit.name())) {
				return unit.name();
			}
		}
		return null;
	}

	private boolean isStaying(UnitName unit) {
		UnitAgent agent = this.agents.get(unit);
		return agent != null && !agent.lifecycle().isDying();
	}

	/**
	 * Make the pod of a unit that has none.
	 * @param agent the agent of the unit
	 * @throws IOException if a file cannot be written
	 * @throws InterruptedException if the thread is interrupted
	 */
	void makePodIfGone(UnitAgent agent) throws IOException, InterruptedException {
		Path charm;
		List<String> containers;
		synchronized (this.state) {
			if (!agent.lifecycle().takePodGone()) {
				return;
			}
			String application = agent.name().application();
			charm = this.charms.getOrDefault(application, Path.of(""));
			containers = this.state.application(application).charm().containers();
		}
		agent.makePod(charm, containers);
	}

	/**
	 * Remove a unit that is gone, and its application with the last one if that goes too.
	 * @param agent the agent of the unit
	 * @throws IOException if a file cannot be removed
	 * @throws InterruptedException if the thread is interrupted
	 */
	void remove(UnitAgent agent) throws IOException, InterruptedException {
		agent.containers().stopAll();
		agent.files().remove();
		change(() -> forget(agent));
	}

	private void forget(UnitAgent agent) {
		this.agents.remove(agent.name());
		agent.actions().abandon("unit was removed");
		ApplicationState application = this.state.application(agent.name().application());
		application.units().remove(agent.name().number());
		for (RelationState relation : this.state.relationsOf(application.name())) {
			relation.own(application.name()).leave(agent.name());
			Relations.removeIfOver(this.state, relation);
		}
		this.state.secrets().values().removeIf((secret) -> agent.name().equals(secret.owner().unit()));
		elect(application);
		if (application.units().isEmpty() && application.isDying()) {
			forget(application);
		}
	}

	private void forget(ApplicationState application) {
		for (RelationState relation : this.state.relationsOf(application.name())) {
			this.state.removeRelation(relation);
		}
		this.state.secrets().values().removeIf((secret) -> application.name().equals(secret.owner().application()));
		this.state.applications().remove(application.name());
	}

	/**
	 * Begin to remove an application and everything of it.
	 * @param application the application
	 */
	void removeApplication(ApplicationState application) {
		application.destroy();
		List<RelationState> relations = this.state.relationsOf(application.name());
		relations.stream().filter((relation) -> !relation.isPeer()).forEach(this.relations::remove);
		for (UnitState unit : List.copyOf(application.units().values())) {
			removeUnit(application, unit.name());
		}
		if (application.units().isEmpty()) {
			this.state.applications().remove(application.name());
		}
	}

	/**
	 * Stop everything that runs for the model.
	 */
	void stop() {
		this.driver.stop();
		agents().forEach(ModelCore::stop);
	}

	private static void stop(UnitAgent agent) {
		agent.containers().stopAll();
		try {
			agent.files().killProcesses();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
