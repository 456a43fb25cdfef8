package io.paascharm.test.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.StatusEntry;
import io.paascharm.test.model.state.UnitState;

/**
 * Hooks of a unit's own life, and what has become of it.
 */
final class LifecycleHooks {

	private static final String INSTALLING = "installing charm software";

	private final ApplicationState application;

	private final UnitState unit;

	private final boolean hasLeaderSettings;

	private final Deque<String> queue = new ArrayDeque<>();

	private final Set<Fact> facts = EnumSet.of(Fact.POD_GONE);

	private int configTold;

	LifecycleHooks(ApplicationState application, UnitState unit, String jujuVersion) {
		this.application = application;
		this.unit = unit;
		this.hasLeaderSettings = jujuVersion.startsWith("2.") || jujuVersion.startsWith("3.");
		this.queue.add("install");
	}

	boolean isInstalled() {
		return this.facts.contains(Fact.INSTALLED);
	}

	boolean isStarted() {
		return this.facts.contains(Fact.STARTED);
	}

	boolean isDying() {
		return this.facts.contains(Fact.DYING);
	}

	boolean isGone() {
		return this.facts.contains(Fact.GONE);
	}

	/**
	 * Return whether a new pod must be made before anything can run.
	 * @return whether there is no pod, once
	 */
	boolean takePodGone() {
		return this.facts.remove(Fact.POD_GONE);
	}

	void updateStatus() {
		this.facts.add(Fact.UPDATE_STATUS_DUE);
	}

	/**
	 * Begin to remove the unit. One that was never installed goes at once.
	 */
	void destroy() {
		this.facts.add(Fact.DYING);
		this.queue.clear();
		if (!this.facts.contains(Fact.INSTALLED)) {
			this.facts.add(Fact.GONE);
		}
	}

	/**
	 * Replace the pod; the charm comes anew with it.
	 * @param orderly whether the old pod can run stop
	 */
	void replacePod(boolean orderly) {
		if (!this.facts.contains(Fact.INSTALLED)) {
			this.facts.add(Fact.POD_GONE);
			return;
		}
		this.queue.clear();
		if (orderly) {
			this.queue.add("stop");
		}
		else {
			newPod();
		}
	}

	private void newPod() {
		this.facts.add(Fact.POD_GONE);
		this.facts.remove(Fact.STARTED);
		this.queue.clear();
		this.queue.add("upgrade-charm");
	}

	/**
	 * Run start again, as every start of an agent does.
	 */
	void restart() {
		if (this.facts.contains(Fact.STARTED)) {
			this.queue.addFirst("start");
		}
	}

	/**
	 * Return the hook that must follow what has run.
	 * @return the hook, or {@code null} if none must
	 */
	@Nullable Hook queued() {
		String name = this.queue.peek();
		return (name != null) ? hook(name) : null;
	}

	/**
	 * Return the next hook about leadership.
	 * @return the hook, or {@code null} if the unit knows who leads
	 */
	@Nullable Hook leadership() {
		if (this.unit.name().equals(this.application.leader())) {
			this.facts.add(Fact.SETTINGS_TOLD);
			return this.facts.contains(Fact.LEADER_TOLD) ? null : hook("leader-elected");
		}
		this.facts.remove(Fact.LEADER_TOLD);
		return (this.hasLeaderSettings && !this.facts.contains(Fact.SETTINGS_TOLD)) ? hook("leader-settings-changed")
				: null;
	}

	@Nullable Hook configuration() {
		return (this.configTold != this.application.configVersion()) ? hook("config-changed") : null;
	}

	@Nullable Hook updateStatusIfDue() {
		return this.facts.contains(Fact.UPDATE_STATUS_DUE) ? hook("update-status") : null;
	}

	/**
	 * Return the next hook of a unit that goes and has left its relations.
	 * @return the hook
	 */
	Hook teardown() {
		return hook(this.facts.contains(Fact.STOPPED) ? "remove" : "stop");
	}

	private Hook hook(String name) {
		AtomicInteger seen = new AtomicInteger();
		return Hook.of(name, Map.of(), () -> succeeded(name, seen.get())).preparedBy(() -> {
			seen.set(this.application.configVersion());
			announce(name);
		});
	}

	private void announce(String name) {
		switch (name) {
			case "install" -> this.unit.status("maintenance", INSTALLING);
			case "stop" -> this.unit.status("maintenance", "stopping charm software");
			case "remove" -> this.unit.status("maintenance", "cleaning up prior to charm deletion");
			default -> {
			}
		}
	}

	private void succeeded(String name, int config) {
		if (name.equals(this.queue.peek())) {
			this.queue.remove();
		}
		switch (name) {
			case "install" -> this.facts.add(Fact.INSTALLED);
			case "leader-elected" -> this.facts.add(Fact.LEADER_TOLD);
			case "leader-settings-changed" -> this.facts.add(Fact.SETTINGS_TOLD);
			case "upgrade-charm" -> this.queue.addFirst("config-changed");
			case "config-changed" -> configChanged(config);
			case "start" -> started();
			case "update-status" -> this.facts.remove(Fact.UPDATE_STATUS_DUE);
			case "stop" -> stopped();
			case "remove" -> removed();
			default -> {
			}
		}
	}

	private void configChanged(int seen) {
		this.configTold = seen;
		if (!this.facts.contains(Fact.STARTED) && !this.queue.contains("start")) {
			this.queue.addFirst("start");
		}
	}

	private void started() {
		this.facts.add(Fact.STARTED);
		StatusEntry status = this.unit.status();
		if (status.message().equals(INSTALLING)) {
			this.unit.status("unknown", "");
		}
	}

	private void stopped() {
		if (this.facts.contains(Fact.DYING)) {
			this.facts.add(Fact.STOPPED);
		}
		else {
			newPod();
		}
	}

	private void removed() {
		this.unit.status("terminated", "");
		this.facts.add(Fact.GONE);
	}

	/**
	 * What holds of the unit.
	 */
	private enum Fact {

		/** Its install hook has run. */
		INSTALLED,

		/** Its start hook has run in this pod. */
		STARTED,

		/** Its stop hook has run for the last time. */
		STOPPED,

		/** It is to be removed. */
		DYING,

		/** It is removed. */
		GONE,

		/** It has no pod. */
		POD_GONE,

		/** It knows that it leads. */
		LEADER_TOLD,

		/** It knows the settings of the leader. */
		SETTINGS_TOLD,

		/** Its next update-status is due. */
		UPDATE_STATUS_DUE

	}

}
