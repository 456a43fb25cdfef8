package io.paascharm.test.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.ActionRun;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.LogEntry;
import io.paascharm.test.model.state.ModelIdentity;
import io.paascharm.test.model.state.SecretAccess;
import io.paascharm.test.model.state.SecretOwner;
import io.paascharm.test.model.state.SecretState;

/**
 * Juju model without Juju. It runs the {@code dispatch} of real charms as unit agents on
 * Kubernetes do: same environment, hook tools as executables, changes that count only
 * once the process exits with 0. Nothing runs before {@link #settle}.
 */
public final class SimulatedModel implements AutoCloseable {

	private final ModelCore core;

	private final boolean directoryIsOwn;

	private final Duration actionTimeout;

	SimulatedModel(ModelCore core, boolean directoryIsOwn, Duration actionTimeout) {
		this.core = core;
		this.directoryIsOwn = directoryIsOwn;
		this.actionTimeout = actionTimeout;
	}

	/**
	 * Return a builder of models.
	 * @return the builder, whose every part has a default
	 */
	public static SimulatedModelBuilder builder() {
		return new SimulatedModelBuilder();
	}

	/**
	 * Return the names of the model.
	 * @return the names
	 */
	public ModelIdentity identity() {
		return this.core.state().identity();
	}

	/**
	 * Deploy one unit of a charm.
	 * @param charm the charm directory or {@code .charm} file
	 * @param name the name of the application
	 * @return the application
	 * @throws InconsistentModelException if Juju would not take the charm or the name
	 */
	public Application deploy(Path charm, String name) {
		return deployment(charm, name).deploy();
	}

	/**
	 * Prepare a deployment with options.
	 * @param charm the charm directory or {@code .charm} file
	 * @param name the name of the application
	 * @return the deployment
	 */
	public Deployment deployment(Path charm, String name) {
		return new Deployment(this.core, charm, name);
	}

	/**
	 * Add a simulated application of one unit.
	 * @param name the name of the application
	 * @return the application
	 */
	public RemoteApplication remote(String name) {
		return this.core.locked(() -> {
			ApplicationState application = this.core.state().addApplication(name, null);
			this.core.addUnit(application);
			return new RemoteApplication(this.core, application);
		});
	}

	/**
	 * Return an application with a charm.
	 * @param name the name of the application
	 * @return the application
	 * @throws InconsistentModelException if there is none
	 */
	public Application application(String name) {
		return this.core.locked(() -> {
			ApplicationState application = this.core.state().application(name);
			if (application.isSimulated()) {
				throw new InconsistentModelException("find application '%s'".formatted(name), "it is simulated");
			}
			return new Application(this.core, application);
		});
	}

	/**
	 * Return all applications with a charm.
	 * @return the applications, by name
	 */
	public List<Application> applications() {
		return this.core.locked(() -> {
			List<Application> applications = new ArrayList<>();
			this.core.state().applications().forEach((name, state) -> {
				if (!state.isSimulated()) {
					applications.add(new Application(this.core, state));
				}
			});
			return applications;
		});
	}

	/**
	 * Return all simulated applications.
	 * @return the applications, by name
	 */
	public List<RemoteApplication> remotes() {
		return this.core.locked(() -> {
			List<RemoteApplication> remotes = new ArrayList<>();
			this.core.state().applications().forEach((name, state) -> {
				if (state.isSimulated()) {
					remotes.add(new RemoteApplication(this.core, state));
				}
			});
			return remotes;
		});
	}

	/**
	 * Return a unit with a charm.
	 * @param name the name of the unit, such as {@code flask-k8s/0}
	 * @return the unit
	 * @throws InconsistentModelException if there is none
	 */
	public Unit unit(String name) {
		return this.core.locked(() -> new Unit(this.core, this.core.agent(UnitName.parse(name))));
	}

	/**
	 * Relate two applications.
	 * @param first an application, with or without {@code :endpoint}
	 * @param second another one
	 * @return the relation
	 * @throws InconsistentModelException if the endpoints do not fit
	 */
	public Relation relate(String first, String second) {
		return this.core.locked(() -> new Relation(this.core, this.core.relations().integrate(first, second)));
	}

	/**
	 * Return the relation of two applications.
	 * @param first an application, with or without {@code :endpoint}
	 * @param second another one
	 * @return the relation
	 * @throws InconsistentModelException if there is none or more than one
	 */
	public Relation relation(String first, String second) {
		return this.core.locked(() -> new Relation(this.core, this.core.relations().find(first, second)));
	}

	/**
	 * Return all relations, those of peers too.
	 * @return the relations, by number
	 */
	public List<Relation> relations() {
		return this.core.locked(() -> this.core.state()
			.relations()
			.values()
			.stream()
			.map((relation) -> new Relation(this.core, relation))
			.toList());
	}

	/**
	 * Begin to remove a relation.
	 * @param first an application, with or without {@code :endpoint}
	 * @param second another one
	 * @throws InconsistentModelException if there is none or more than one
	 */
	public void removeRelation(String first, String second) {
		relation(first, second).remove();
	}

	/**
	 * Add a user's secret.
	 * @param name the name of the secret
	 * @param content the content
	 * @return the secret
	 * @throws InconsistentModelException if Juju would not take it
	 */
	public Secret addSecret(String name, Map<String, String> content) {
		return Secrets.add(this.core, SecretOwner.USER, name, content);
	}

	/**
	 * Return a secret.
	 * @param reference the identifier in any of its forms, or the name of a user's secret
	 * @return the secret
	 * @throws InconsistentModelException if there is none
	 */
	public Secret secret(String reference) {
		return this.core.locked(() -> {
			SecretState secret = this.core.state().secrets().get(SecretAccess.bareId(reference));
			return new Secret(this.core, (secret != null) ? secret : userSecret(reference));
		});
	}

	private SecretState userSecret(String name) {
		return this.core.state()
			.secrets()
			.values()
			.stream()
			.filter((secret) -> secret.owner().equals(SecretOwner.USER)
					&& secret.metadata().labelOrEmpty().equals(name))
			.findFirst()
			.orElseThrow(() -> new InconsistentModelException("find secret '%s'".formatted(name),
					"the model has none of that name"));
	}

	/**
	 * Return all secrets.
	 * @return the secrets, by identifier
	 */
	public List<Secret> secrets() {
		return this.core.locked(() -> this.core.state()
			.secrets()
			.values()
			.stream()
			.map((secret) -> new Secret(this.core, secret))
			.toList());
	}

	/**
	 * Return the proxy settings.
	 * @return the settings
	 */
	public ModelProxies proxies() {
		return this.core.locked(this.core::proxies);
	}

	/**
	 * Replace the proxy settings, which dispatches see from then on.
	 * @param proxies the settings
	 */
	public void setProxies(ModelProxies proxies) {
		this.core.change(() -> this.core.proxies(proxies));
	}

	/**
	 * Run an action and wait until it ends. Actions run even while their unit is in
	 * error.
	 * @param unit the name of the unit
	 * @param action the name of the action
	 * @param parameters the parameters by name
	 * @return what the operator sees
	 * @throws InconsistentModelException if the action or a parameter is not declared
	 * @throws ModelTimeoutException if the action does not end in time
	 */
	public ActionResult runAction(String unit, String action, Map<String, ?> parameters) {
		UnitName name = UnitName.parse(unit);
		ActionRun run = this.core.locked(() -> queue(name, action, parameters));
		this.core.driver().drive(this.actionTimeout, () -> isOver(run) && !this.core.driver().isBusy(name));
		return this.core.locked(() -> new ActionResult(run.id(), run.status(),
				(run.failure() != null) ? run.failure() : "", run.results(), List.copyOf(run.messages())));
	}

	private ActionRun queue(UnitName unit, String action, Map<String, ?> parameters) {
		UnitAgent agent = this.core.agent(unit);
		CharmDefinition charm = this.core.state().application(unit.application()).charm();
		Map<String, Object> complete = charm.action(action).complete(parameters);
		ActionRun queued = new ActionRun(this.core.state().newActionId(), action, complete);
		agent.actions().add(queued);
		return queued;
	}

	private static boolean isOver(ActionRun run) {
		return run.status().equals("completed") || run.status().equals("failed");
	}

	/**
	 * Run the units until none has anything to do; units in error wait for
	 * {@link #retry()}, unless they retry by themselves.
	 * @param timeout how long it may take
	 * @return the dispatches that ran, in the order they ended
	 * @throws ModelTimeoutException if the time is over; what runs goes on
	 */
	public List<DispatchRecord> settle(Duration timeout) {
		int before = dispatches().size();
		this.core.driver().drive(timeout, () -> false);
		List<DispatchRecord> all = dispatches();
		return all.subList(before, all.size());
	}

	/**
	 * Run the next hook, or one of each unit where several have something to do.
	 * @param timeout how long it may take
	 * @return the dispatch that ended first, or {@code null} if there is nothing to do
	 * @throws ModelTimeoutException if the time is over; what runs goes on
	 */
	public @Nullable DispatchRecord step(Duration timeout) {
		int before = dispatches().size();
		this.core.driver().drive(timeout, () -> this.core.driver().records().size() > before);
		List<DispatchRecord> all = dispatches();
		return (all.size() > before) ? all.get(before) : null;
	}

	/**
	 * Run the failed hooks again when the model settles.
	 */
	public void retry() {
		this.core.change(() -> this.core.agents().forEach((agent) -> agent.retry().request()));
	}

	/**
	 * Run update-status on every unit when the model settles.
	 */
	public void updateStatus() {
		this.core.change(() -> this.core.agents().forEach((agent) -> agent.lifecycle().updateStatus()));
	}

	/**
	 * Return every dispatch so far.
	 * @return the records, in the order the dispatches ended
	 */
	public List<DispatchRecord> dispatches() {
		return this.core.locked(() -> List.copyOf(this.core.driver().records()));
	}

	/**
	 * Return the log of the model.
	 * @return the lines, oldest first
	 */
	public List<LogEntry> log() {
		return this.core.locked(() -> List.copyOf(this.core.state().log()));
	}

	/**
	 * End every process of the model and remove its files.
	 */
	@Override
	public void close() {
		this.core.stop();
		if (this.directoryIsOwn) {
			try {
				CharmFiles.delete(this.core.settings().directory());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("cannot remove the files of the model", ex);
			}
		}
	}

}
