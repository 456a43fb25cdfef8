package io.paascharm.test.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.charm.CharmDefinition;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.StatusEntry;

/**
 * Application whose charm runs. What is asked of it happens when the model settles.
 */
public final class Application {

	private final ModelCore core;

	private final ApplicationState application;

	Application(ModelCore core, ApplicationState application) {
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
	 * Return what the charm declares.
	 * @return the definition
	 */
	public CharmDefinition charm() {
		return this.core.locked(this.application::charm);
	}

	/**
	 * Return the status that the leader set last.
	 * @return the status
	 */
	public StatusEntry status() {
		return this.core.locked(this.application::status);
	}

	/**
	 * Return the version of the workload.
	 * @return the version, empty if the charm never told
	 */
	public String workloadVersion() {
		return this.core.locked(this.application::workloadVersion);
	}

	/**
	 * Return the address that all units share.
	 * @return the address of the Kubernetes service
	 */
	public String address() {
		return this.application.address();
	}

	/**
	 * Return whether the operator has set an option.
	 * @param option the name of the option
	 * @return whether its value is the operator's
	 */
	public boolean isSet(String option) {
		return this.core.locked(() -> this.application.config().containsKey(option));
	}

	/**
	 * Return the configuration as the charm sees it.
	 * @return typed values by option; {@code null} where an option is unset
	 */
	public Map<String, @Nullable Object> config() {
		return this.core.locked(this.application::effectiveConfig);
	}

	/**
	 * Return the units whose charm runs.
	 * @return the units, by number
	 */
	public List<Unit> units() {
		return this.core.locked(() -> {
			List<Unit> units = new ArrayList<>();
			for (UnitAgent agent : this.core.agents()) {
				if (agent.name().application().equals(name())) {
					units.add(new Unit(this.core, agent));
				}
			}
			return units;
		});
	}

	/**
	 * Return a unit.
	 * @param number the number of the unit
	 * @return the unit
	 * @throws InconsistentModelException if there is none
	 */
	public Unit unit(int number) {
		return this.core.locked(() -> new Unit(this.core, this.core.agent(new UnitName(name(), number))));
	}

	/**
	 * Return the unit that leads.
	 * @return the unit
	 * @throws InconsistentModelException if nobody leads
	 */
	public Unit leader() {
		return this.core.locked(() -> {
			UnitName leader = this.application.leader();
			if (leader == null) {
				throw new InconsistentModelException("find the leader of '%s'".formatted(name()), "there is none");
			}
			return unit(leader.number());
		});
	}

	/**
	 * Make a unit the leader.
	 * @param number the number of the unit
	 */
	public void setLeader(int number) {
		this.core.change(() -> this.application.leader(this.core.state().unit(new UnitName(name(), number)).name()));
	}

	/**
	 * Add a unit.
	 * @return the unit
	 */
	public Unit addUnit() {
		return this.core.locked(() -> unit(this.core.addUnit(this.application).number()));
	}

	/**
	 * Add a unit whose charm does not run: the others see a peer, which costs nothing. It
	 * is in peer relations only and never leads by itself.
	 * @param number the number of the unit
	 * @return this application
	 * @throws InconsistentModelException if there is a unit of that number
	 */
	public Application addPeer(int number) {
		this.core.change(() -> this.core.addPeer(this.application, number));
		return this;
	}

	/**
	 * Begin to remove a unit. A peer whose charm does not run goes at once.
	 * @param number the number of the unit
	 */
	public void removeUnit(int number) {
		this.core.change(() -> this.core.removeUnit(this.application, new UnitName(name(), number)));
	}

	/**
	 * Begin to remove the application.
	 */
	public void remove() {
		this.core.change(() -> this.core.removeApplication(this.application));
	}

	/**
	 * Set options.
	 * @param values the values by option, as operators type them
	 * @return this application
	 * @throws InconsistentModelException if an option is not declared or a value is not
	 * of its type; then nothing is set
	 */
	public Application setConfig(Map<String, String> values) {
		return configure((config) -> {
			Map<String, Object> parsed = new TreeMap<>();
			values.forEach((option, value) -> parsed.put(option, charm().option(option).parse(value)));
			config.putAll(parsed);
		});
	}

	/**
	 * Set an option.
	 * @param option the name of the option
	 * @param value the value, as operators type it
	 * @return this application
	 */
	public Application setConfig(String option, String value) {
		return setConfig(Map.of(option, value));
	}

	/**
	 * Set options back to their defaults.
	 * @param options the names of the options
	 * @return this application
	 */
	public Application resetConfig(String... options) {
		return configure((config) -> {
			for (String option : options) {
				charm().option(option);
				config.remove(option);
			}
		});
	}

	private Application configure(Consumer<Map<String, Object>> change) {
		this.core.change(() -> {
			Map<String, @Nullable Object> before = this.application.effectiveConfig();
			change.accept(this.application.config());
			if (!before.equals(this.application.effectiveConfig())) {
				this.application.configChanged();
			}
		});
		return this;
	}

	/**
	 * Trust the charm with the cloud's credential or not.
	 * @param trusted whether it is trusted
	 * @return this application
	 */
	public Application trust(boolean trusted) {
		this.core.change(() -> {
			this.application.trust(trusted);
			this.application.configChanged();
		});
		return this;
	}

	/**
	 * Attach a file resource, which also replaces the pods.
	 * @param name the name of the resource
	 * @param file the file
	 * @return this application
	 * @throws InconsistentModelException if metadata.yaml does not declare the resource
	 */
	public Application attachResource(String name, Path file) {
		this.core.change(() -> {
			if (!charm().resources().contains(name)) {
				throw new InconsistentModelException("attach resource '%s'".formatted(name),
						"it is not declared in metadata.yaml");
			}
			this.application.resources().put(name, file.toAbsolutePath().toString());
			units().forEach(Unit::replacePod);
		});
		return this;
	}

	/**
	 * Replace the charm, and with it the pods.
	 * @param charm the new charm directory or {@code .charm} file
	 * @return this application
	 * @throws InconsistentModelException if the charm has another name or lacks an
	 * endpoint that is related
	 */
	public Application refresh(Path charm) {
		Path source = charm.toAbsolutePath();
		CharmDefinition definition = CharmSources.read(source, this.core.settings().directory());
		this.core.change(() -> {
			CharmSources.checkUpgrade(this.core.state(), this.application, definition);
			this.application.charm(definition);
			this.core.charm(name(), source);
			units().forEach(Unit::replacePod);
		});
		return this;
	}

	/**
	 * Return whether the application is still there.
	 * @return whether the model lists it
	 */
	public boolean exists() {
		return this.core.locked(() -> this.core.state().applications().containsKey(name()));
	}

	@Override
	public String toString() {
		return name();
	}

}
