package io.paascharm.test.pebble;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A Pebble inside this JVM: the subset of its HTTP API that a charm uses, over a unix
 * socket, supervising real processes.
 */
public final class EmbeddedPebble implements AutoCloseable {

	private final Builder options;

	private EmbeddedPebble(Builder options) {
		this.options = options;
	}

	/**
	 * Returns the options of a new Pebble.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Starts to serve the socket. As with {@code pebble run --hold}, no service starts
	 * until it is asked for.
	 * @return this Pebble
	 */
	public EmbeddedPebble start() {
		return this;
	}

	/**
	 * Returns the socket that is served.
	 * @return the path of the unix socket
	 */
	public Path socket() {
		return this.options.requireSocket();
	}

	/**
	 * Stops all services, as Pebble does when it is told to end, and ends every other
	 * process that was started.
	 */
	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The options of a Pebble.
	 */
	public static final class Builder {

		private final List<String> layers = new ArrayList<>();

		private @Nullable Path socket;

		private @Nullable WorkloadContainer container;

		private @Nullable Path root;

		private Map<String, String> environment = Map.of();

		private Builder() {
		}

		/**
		 * Sets the root directory of the workload container. What isolates it is chosen
		 * as in {@link WorkloadContainer#at(Path)}.
		 * @param root the directory
		 * @return this builder
		 */
		public Builder root(Path root) {
			this.root = root;
			return this;
		}

		/**
		 * Sets the container to run processes in. It is closed with Pebble.
		 * @param container the container
		 * @return this builder
		 */
		public Builder container(WorkloadContainer container) {
			this.container = container;
			return this;
		}

		/**
		 * Sets where to serve.
		 * @param socket the path of the unix socket; its directory is made when missing
		 * @return this builder
		 */
		public Builder socket(Path socket) {
			this.socket = socket;
			return this;
		}

		/**
		 * Sets the environment that Pebble itself has and its services inherit.
		 * @param environment variables by name
		 * @return this builder
		 */
		public Builder environment(Map<String, String> environment) {
			this.environment = Map.copyOf(environment);
			return this;
		}

		/**
		 * Adds a layer of the image, as its {@code layers} directory would.
		 * @param yaml the layer
		 * @return this builder
		 */
		public Builder layer(String yaml) {
			this.layers.add(yaml);
			return this;
		}

		/**
		 * Creates the Pebble.
		 * @return the Pebble, not started
		 */
		public EmbeddedPebble build() {
			return new EmbeddedPebble(this);
		}

		/**
		 * Creates and starts the Pebble.
		 * @return the Pebble, serving
		 */
		public EmbeddedPebble start() {
			return build().start();
		}

		private Path requireSocket() {
			if (this.socket == null) {
				throw new IllegalStateException("'socket' must be set");
			}
			return this.socket;
		}

	}

}
