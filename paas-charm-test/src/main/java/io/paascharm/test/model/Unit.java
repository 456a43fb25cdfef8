package io.paascharm.test.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.ContainerRuntime.ContainerListener;
import io.paascharm.test.model.agent.Fault;
import io.paascharm.test.model.state.Port;
import io.paascharm.test.model.state.StatusEntry;

/**
 * Unit whose charm runs. What is asked of it happens when the model settles.
 */
public final class Unit implements AssertProvider<UnitAssert> {

	private final ModelCore core;

	private final UnitAgent agent;

	Unit(ModelCore core, UnitAgent agent) {
		this.core = core;
		this.agent = agent;
	}

	/**
	 * Return the name.
	 * @return the name of the unit
	 */
	public UnitName name() {
		return this.agent.name();
	}

	/**
	 * Return the status that the charm set last.
	 * @return the status
	 */
	public StatusEntry status() {
		return this.core.locked(() -> this.agent.unit().status());
	}

	/**
	 * Return every status that there was.
	 * @return the statuses, oldest first
	 */
	public List<StatusEntry> statusHistory() {
		return this.core.locked(() -> List.copyOf(this.agent.unit().statuses()));
	}

	/**
	 * Return the hook that failed and keeps the unit in error.
	 * @return the name of the hook, or {@code null} if the unit is not in error
	 */
	public @Nullable String failedHook() {
		return this.core.<@Nullable String>locked(() -> {
			Hook failed = this.agent.retry().failed();
			return (failed != null) ? failed.name() : null;
		});
	}

	/**
	 * Return what the unit's agent is up to.
	 * @return {@code allocating}, {@code executing}, {@code idle} or {@code error}
	 */
	public String agentStatus() {
		return this.core.locked(() -> this.core.driver().isBusy(name()) ? "executing" : this.agent.status());
	}

	/**
	 * Return whether the unit leads its application.
	 * @return whether it does
	 */
	public boolean isLeader() {
		return this.core.locked(() -> name().equals(this.core.state().application(name().application()).leader()));
	}

	/**
	 * Return the address of the unit's pod.
	 * @return the address
	 */
	public String address() {
		return this.agent.unit().address();
	}

	/**
	 * Return the open ports.
	 * @return the ports, sorted
	 */
	public Set<Port> ports() {
		return this.core.locked(() -> new TreeSet<>(this.agent.unit().ports()));
	}

	/**
	 * Return what the charm stored with {@code state-set}.
	 * @return the values by key, sorted
	 */
	public Map<String, String> stored() {
		return this.core.locked(() -> new TreeMap<>(this.agent.unit().stored()));
	}

	/**
	 * Return the dispatches of the unit.
	 * @return the records, oldest first
	 */
	public List<DispatchRecord> dispatches() {
		return this.core.locked(
				() -> this.core.driver().records().stream().filter((record) -> record.unit().equals(name())).toList());
	}

	/**
	 * Return where the charm of the unit is.
	 * @return the charm directory
	 */
	public Path charmDirectory() {
		return this.agent.files().charm();
	}

	/**
	 * Return where the charm looks for the sockets of its containers.
	 * @return the directory, which has one of each container's name
	 */
	public Path containersDirectory() {
		return this.agent.files().containers();
	}

	/**
	 * Let something go wrong in the next dispatch of the unit.
	 * @param fault what goes wrong
	 * @return this unit
	 */
	public Unit inject(Fault fault) {
		this.core.change(() -> this.agent.inject(null, fault));
		return this;
	}

	/**
	 * Let something go wrong in the next dispatch of one hook.
	 * @param hook the name of the hook or action
	 * @param fault what goes wrong
	 * @return this unit
	 */
	public Unit inject(String hook, Fault fault) {
		this.core.change(() -> this.agent.inject(hook, fault));
		return this;
	}

	/**
	 * Run update-status when there is nothing else to do.
	 */
	public void updateStatus() {
		this.core.change(() -> this.agent.lifecycle().updateStatus());
	}

	/**
	 * Run a failed hook again.
	 */
	public void retry() {
		this.core.change(() -> this.agent.retry().request());
	}

	/**
	 * Replace the pod, as Kubernetes does when it moves one: stop, then a new charm
	 * directory, new containers, upgrade-charm, config-changed and start.
	 */
	public void replacePod() {
		this.core.change(() -> {
			boolean failed = this.agent.retry().failed() != null;
			this.agent.retry().clear();
			this.agent.lifecycle().replacePod(!failed);
		});
	}

	/**
	 * Restart the charm container in its place: processes that the charm left running are
	 * killed, start and pebble-ready run again.
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void restartCharmContainer() throws InterruptedException {
		this.agent.files().killProcesses();
		this.core.change(() -> {
			this.agent.lifecycle().restart();
			this.agent.containers().forget();
		});
	}

	/**
	 * Kill a workload container, which Kubernetes then starts again.
	 * @param container the name of the container
	 */
	public void killContainer(String container) {
		stopContainer(container);
		startContainer(container);
	}

	/**
	 * Stop a workload container: its Pebble cannot be reached, and no event tells.
	 * @param container the name of the container
	 */
	public void stopContainer(String container) {
		this.agent.containers().stop(container);
	}

	/**
	 * Start a workload container that was stopped.
	 * @param container the name of the container
	 */
	public void startContainer(String container) {
		this.agent.containers().start(container);
	}

	/**
	 * Return Juju's ear in a container, to tell it what happened there.
	 * @param container the name of the container
	 * @return the listener
	 */
	public ContainerListener listener(String container) {
		return this.agent.containers().listener(container);
	}

	/**
	 * Return assertions about this; used by {@code assertThat}.
	 */
	@Override
	public UnitAssert assertThat() {
		return new UnitAssert(this);
	}

	@Override
	public String toString() {
		return name().toString();
	}

}
