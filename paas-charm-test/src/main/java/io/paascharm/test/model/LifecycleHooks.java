package io.paascharm.test.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
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

	private boolean installed;

	private boolean started;

	private boolean stopped;

	private boolean dying;

	private boolean gone;

	private boolean podGone = true;

	private boolean leaderTold;

	private boolean settingsTold;

	private boolean updateStatusDue;

	private int configTold;

	LifecycleHooks(ApplicationState application, UnitState unit, String jujuVersion) {
		this.application = application;
		this.unit = unit;
		this.hasLeaderSettings = jujuVersion.startsWith("2.") || jujuVersion.startsWith("3.");
		this.queue.add("install");
	}

	boolean isInstalled() {
		return this.installed;
	}

	boolean isStarted() {
		return this.started;
	}

	boolean isDying() {
		return this.dying;
	}

	boolean isGone() {
		return this.gone;
	}

	/**
	 * Return whether a new pod must be made before anything can run.
	 * @return whether there is no pod, once
	 */
	boolean takePodGone() {
		boolean was = this.podGone;
		this.podGone = false;
		return was;
	}

	void updateStatus() {
		this.updateStatusDue = true;
	}

	/**
	 * Begin to remove the unit. One that was never installed goes at once.
	 */
	void destroy() {
		this.dying = true;
		this.queue.clear();
		this.gone = !this.installed;
	}

	/**
	 * Replace the pod; the charm comes anew with it.
	 * @param orderly whether the old pod can run stop
	 */
	void replacePod(boolean orderly) {
		if (!this.installed) {
			this.podGone = true;
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
		this.podGone = true;
		this.started = false;
		this.queue.clear();
		this.queue.add("upgrade-charm");
	}

	/**
	 * Run start again, as every start of an agent does.
	 */
	void restart() {
		if (this.started) {
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
			this.settingsTold = true;
			return this.leaderTold ? null : hook("leader-elected");
		}
		this.leaderTold = false;
		return (this.hasLeaderSettings && !this.settingsTold) ? hook("leader-settings-changed") : null;
	}

	@Nullable Hook configuration() {
		return (this.configTold != this.application.configVersion()) ? hook("config-changed") : null;
	}

	@Nullable Hook updateStatusIfDue() {
		return this.updateStatusDue ? hook("update-status") : null;
	}

	/**
	 * Return the next hook of a unit that goes and has left its relations.
	 * @return the hook
	 */
	Hook teardown() {
		return hook(this.stopped ? "remove" : "stop");
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
			case "install" -> this.installed = true;
			case "leader-elected" -> this.leaderTold = true;
			case "leader-settings-changed" -> this.settingsTold = true;
			case "upgrade-charm" -> this.queue.addFirst("config-changed");
			case "config-changed" -> configChanged(config);
			case "start" -> started();
			case "update-status" -> this.updateStatusDue = false;
			case "stop" -> stopped();
			case "remove" -> removed();
			default -> {
			}
		}
	}

	private void configChanged(int seen) {
		this.configTold = seen;
		if (!this.started && !this.queue.contains("start")) {
			this.queue.addFirst("start");
		}
	}

	private void started() {
		this.started = true;
		StatusEntry status = this.unit.status();
		if (status.message().equals(INSTALLING)) {
			this.unit.status("unknown", "");
		}
	}

	private void stopped() {
		if (this.dying) {
			this.stopped = true;
		}
		else {
			newPod();
		}
	}

	private void removed() {
		this.unit.status("terminated", "");
		this.gone = true;
	}

}
