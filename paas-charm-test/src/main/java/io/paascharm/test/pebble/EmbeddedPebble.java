package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Pebble inside this JVM: the subset of its HTTP API that a charm uses, over a unix
 * socket, supervising real processes.
 */
public final class EmbeddedPebble implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPebble.class);

	private final Builder options;

	private @Nullable PebbleDaemon daemon;

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
	 * @throws IllegalArgumentException when a layer of the image is not valid
	 */
	public synchronized EmbeddedPebble start() {
		if (this.daemon == null) {
			this.daemon = serve(this.options.parsedLayers(), this.options.requireContainer());
		}
		return this;
	}

	private PebbleDaemon serve(List<Layer> layers, WorkloadContainer container) {
		try {
			container.start();
			return new PebbleDaemon(this.options, layers, container);
		}
		catch (IOException ex) {
			container.close();
			throw new UncheckedIOException("Cannot serve the socket '" + socket() + "'", ex);
		}
	}

	/**
	 * Returns the socket that is served.
	 * @return the path of the unix socket
	 */
	public Path socket() {
		return this.options.requireSocket();
	}

	/**
	 * Returns the plan in force.
	 * @return the plan in YAML, as {@code pebble plan} prints it
	 * @throws IllegalStateException when this Pebble does not run
	 */
	public String plan() {
		return running().plan();
	}

	/**
	 * Returns what became of the services of the plan.
	 * @return what became of them by name, sorted
	 * @throws IllegalStateException when this Pebble does not run
	 */
	public Map<String, ServiceStatus> services() {
		return running().services();
	}

	/**
	 * Returns the commands that clients ran and that have ended.
	 * @return the commands, in the order they ended
	 * @throws IllegalStateException when this Pebble does not run
	 */
	public List<ExecutedCommand> commands() {
		return running().commands();
	}

	private synchronized PebbleDaemon running() {
		if (this.daemon == null) {
			throw new IllegalStateException("Pebble does not serve '" + socket() + "'");
		}
		return this.daemon;
	}

	/**
	 * Stops all services, as Pebble does when it is told to end, and ends every other
	 * process that was started.
	 */
	@Override
	public synchronized void close() {
		if (this.daemon != null) {
			this.daemon.close();
			this.daemon = null;
		}
	}

	/**
	 * The options of a Pebble.
	 */
	public static final class Builder {

		private final List<String> layers = new ArrayList<>();

		private @Nullable Path socket;

		private @Nullable WorkloadContainer container;

		private @Nullable Path root;

		private Map<String, String> environment = Map.of("PATH", Launcher.DEFAULT_PATH);

		private BiConsumer<String, String> output = (service, line) -> logger.trace("[{}] {}", service, line);

		private Duration okayDelay = Duration.ofSeconds(1);

		private IntConsumer onShutdown = (code) -> logger.info("A service asks Pebble to end with code {}", code);

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
		 * Sets who is told what the services write, line by line.
		 * @param output takes the service's name and the line
		 * @return this builder
		 */
		public Builder output(BiConsumer<String, String> output) {
			this.output = output;
			return this;
		}

		/**
		 * Sets how long a service must run before it counts as started: one second in
		 * Pebble. Less makes tests faster, and services that end a little later look as
		 * if they had started.
		 * @param okayDelay the time, zero or more
		 * @return this builder
		 */
		public Builder okayDelay(Duration okayDelay) {
			this.okayDelay = okayDelay;
			return this;
		}

		/**
		 * Sets who is told that a service's {@code shutdown} action wants Pebble, and so
		 * the container, to end.
		 * @param onShutdown takes the exit code that Pebble would end with
		 * @return this builder
		 */
		public Builder onShutdown(IntConsumer onShutdown) {
			this.onShutdown = onShutdown;
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

		private WorkloadContainer requireContainer() {
			if (this.container != null) {
				return this.container;
			}
			if (this.root == null) {
				throw new IllegalStateException("'root' or 'container' must be set");
			}
			return WorkloadContainer.at(this.root);
		}

		private List<Layer> parsedLayers() {
			try {
				List<Layer> parsed = new ArrayList<>();
				for (String layer : this.layers) {
					parsed.add(LayerParser.parse("image-" + (parsed.size() + 1), layer));
				}
				Plan.of(parsed);
				return parsed;
			}
			catch (PlanException ex) {
				throw new IllegalArgumentException("A layer of the image is not valid: " + ex.getMessage(), ex);
			}
		}

		Map<String, String> environment() {
			return this.environment;
		}

		BiConsumer<String, String> output() {
			return this.output;
		}

		Duration okayDelay() {
			return this.okayDelay;
		}

		IntConsumer onShutdown() {
			return this.onShutdown;
		}

		Path requireSocket() {
			if (this.socket == null) {
				throw new IllegalStateException("'socket' must be set");
			}
			return this.socket;
		}

	}

}
