package io.paascharm.test.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.ContainerRuntime.ContainerListener;
import io.paascharm.test.model.ContainerRuntime.ContainerRequest;
import io.paascharm.test.model.ContainerRuntime.RunningContainer;
import io.paascharm.test.model.charm.InconsistentModelException;

/**
 * Workload containers of a unit and the hooks about them.
 */
final class ContainerHooks {

	private final UnitName unit;

	private final ContainerRuntime runtime;

	private final Path directory;

	private final Object lock;

	private final Map<String, Container> containers = new LinkedHashMap<>();

	private final Deque<Hook> events = new ArrayDeque<>();

	/**
	 * Create the hooks of a unit without containers.
	 * @param unit the name of the unit
	 * @param runtime who runs the containers
	 * @param directory where the charm looks for their sockets
	 * @param lock the monitor of the model
	 */
	ContainerHooks(UnitName unit, ContainerRuntime runtime, Path directory, Object lock) {
		this.unit = unit;
		this.runtime = runtime;
		this.directory = directory;
		this.lock = lock;
	}

	/**
	 * Replace all containers by new ones.
	 * @param names the containers that the charm declares
	 */
	void replace(Iterable<String> names) {
		stopAll();
		for (String name : names) {
			start(name);
		}
	}

	/**
	 * Start a container.
	 * @param name the name of the container
	 */
	void start(String name) {
		ContainerRequest request = new ContainerRequest(this.unit, name, makeHome(name), new Listener(name));
		RunningContainer running = this.runtime.start(request);
		synchronized (this.lock) {
			this.containers.put(name, new Container(running));
			this.lock.notifyAll();
		}
	}

	private Path makeHome(String name) {
		try {
			return Files.createDirectories(this.directory.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot make the directory of container '%s'".formatted(name), ex);
		}
	}

	/**
	 * Stop a container, which no event tells.
	 * @param name the name of the container
	 */
	void stop(String name) {
		Container stopped;
		synchronized (this.lock) {
			stopped = this.containers.remove(name);
		}
		if (stopped == null) {
			throw new InconsistentModelException("stop container '%s' of '%s'".formatted(name, this.unit),
					"it does not run");
		}
		stopped.running.close();
	}

	void stopAll() {
		Map<String, Container> stopped;
		synchronized (this.lock) {
			stopped = new LinkedHashMap<>(this.containers);
			this.containers.clear();
			this.events.clear();
		}
		stopped.values().forEach((container) -> container.running.close());
	}

	/**
	 * Return the next hook.
	 * @return the hook, or {@code null} if there is none
	 */
	@Nullable Hook next() {
		for (Map.Entry<String, Container> item : this.containers.entrySet()) {
			Container container = item.getValue();
			if (!container.isTold) {
				return Hook.of(item.getKey() + "-pebble-ready", variables(item.getKey()),
						() -> container.isTold = true);
			}
		}
		return this.events.peek();
	}

	/**
	 * Forget what the charm was told, as an agent that starts again does.
	 */
	void forget() {
		this.containers.values().forEach((container) -> container.isTold = false);
	}

	ContainerListener listener(String name) {
		return new Listener(name);
	}

	private static Map<String, String> variables(String container) {
		Map<String, String> variables = new TreeMap<>();
		variables.put("JUJU_WORKLOAD_NAME", container);
		return variables;
	}

	/**
	 * A container and whether the charm knows that it runs.
	 */
	private static final class Container {

		private final RunningContainer running;

		private boolean isTold;

		Container(RunningContainer running) {
			this.running = running;
		}

	}

	/**
	 * Juju's ear in one container.
	 */
	private final class Listener implements ContainerListener {

		private final String name;

		Listener(String name) {
			this.name = name;
		}

		@Override
		public void noticed(String id, String key) {
			Map<String, String> variables = variables(this.name);
			variables.put("JUJU_NOTICE_ID", id);
			variables.put("JUJU_NOTICE_TYPE", "custom");
			variables.put("JUJU_NOTICE_KEY", key);
			add("-pebble-custom-notice", variables);
		}

		@Override
		public void checkFailed(String check) {
			check("-pebble-check-failed", check);
		}

		@Override
		public void checkRecovered(String check) {
			check("-pebble-check-recovered", check);
		}

		private void check(String suffix, String check) {
			Map<String, String> variables = variables(this.name);
			variables.put("JUJU_PEBBLE_CHECK_NAME", check);
			add(suffix, variables);
		}

		private void add(String suffix, Map<String, String> variables) {
			synchronized (ContainerHooks.this.lock) {
				ContainerHooks.this.events
					.add(Hook.of(this.name + suffix, variables, ContainerHooks.this.events::remove));
				ContainerHooks.this.lock.notifyAll();
			}
		}

		@Override
		public void restarted() {
			synchronized (ContainerHooks.this.lock) {
				Container container = ContainerHooks.this.containers.get(this.name);
				if (container != null) {
					container.isTold = false;
				}
				ContainerHooks.this.lock.notifyAll();
			}
		}

	}

}
