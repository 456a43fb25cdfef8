package io.paascharm.test.model;

import java.nio.file.Path;

import io.paascharm.juju.UnitName;

/**
 * Whoever runs the workload containers of units. An implementation is called by the
 * threads that run units, for different units at the same time.
 */
@FunctionalInterface
public interface ContainerRuntime {

	/**
	 * Start a container; when this returns, its Pebble answers.
	 * @param container what to start
	 * @return the running container
	 */
	RunningContainer start(ContainerRequest container);

	/**
	 * Return a runtime without Pebble: charms cannot connect, but Juju's events are
	 * delivered as if they could.
	 * @return the runtime
	 */
	static ContainerRuntime none() {
		return (container) -> () -> {
		};
	}

	/**
	 * Container to start.
	 *
	 * @param unit the unit whose pod it is in
	 * @param name the name of the container in metadata.yaml
	 * @param directory the directory in which the charm looks for {@code pebble.socket}
	 * @param listener who must hear what happens in the container
	 */
	record ContainerRequest(UnitName unit, String name, Path directory, ContainerListener listener) {
	}

	/**
	 * Container that runs.
	 */
	@FunctionalInterface
	interface RunningContainer extends AutoCloseable {

		/**
		 * Stop the container and every process in it.
		 */
		@Override
		void close();

	}

	/**
	 * Juju's ear in a container; its methods may be called from any thread.
	 */
	interface ContainerListener {

		/**
		 * Note that Pebble recorded a custom notice.
		 * @param id the number of the notice
		 * @param key the key of the notice
		 */
		void noticed(String id, String key);

		/**
		 * Note that a check passed its threshold of failures.
		 * @param check the name of the check
		 */
		void checkFailed(String check);

		/**
		 * Note that a check came back.
		 * @param check the name of the check
		 */
		void checkRecovered(String check);

		/**
		 * Note that Pebble started again by itself.
		 */
		void restarted();

	}

}
