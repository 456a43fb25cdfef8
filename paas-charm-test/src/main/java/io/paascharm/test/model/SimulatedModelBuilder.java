package io.paascharm.test.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.state.ModelIdentity;

/**
 * Builder of models.
 */
public final class SimulatedModelBuilder {

	private String name = "test";

	private String uuid = "5e2b3c1a-7c1d-4e0b-8a3f-1d2e3f405060";

	private String jujuVersion = "3.6.4";

	private String agentPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

	private ModelProxies proxies = ModelProxies.NONE;

	private ContainerRuntime containers = ContainerRuntime.none();

	private PebbleReadyTime pebbleReady = PebbleReadyTime.AFTER_START;

	private Duration actionTimeout = Duration.ofMinutes(1);

	private boolean retrying;

	private @Nullable Path directory;

	SimulatedModelBuilder() {
	}

	/**
	 * Set the name.
	 * @param name the name of the model
	 * @return this builder
	 */
	public SimulatedModelBuilder name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the identifier.
	 * @param uuid the identifier of the model
	 * @return this builder
	 */
	public SimulatedModelBuilder uuid(String uuid) {
		this.uuid = uuid;
		return this;
	}

	/**
	 * Set the version of the agents.
	 * @param version the version of Juju
	 * @return this builder
	 */
	public SimulatedModelBuilder jujuVersion(String version) {
		this.jujuVersion = version;
		return this;
	}

	/**
	 * Set where the model keeps its files. They stay when the model is closed.
	 * @param directory the directory; its path must be short enough for sockets
	 * @return this builder
	 */
	public SimulatedModelBuilder directory(Path directory) {
		this.directory = directory.toAbsolutePath();
		return this;
	}

	/**
	 * Set the proxy settings.
	 * @param proxies the settings
	 * @return this builder
	 */
	public SimulatedModelBuilder proxies(ModelProxies proxies) {
		this.proxies = proxies;
		return this;
	}

	/**
	 * Set the search path of unit agents, which follows the hook tools in that of charms.
	 * @param path the search path
	 * @return this builder
	 */
	public SimulatedModelBuilder agentPath(String path) {
		this.agentPath = path;
		return this;
	}

	/**
	 * Set who runs workload containers.
	 * @param runtime the runtime
	 * @return this builder
	 */
	public SimulatedModelBuilder containers(ContainerRuntime runtime) {
		this.containers = runtime;
		return this;
	}

	/**
	 * Set when a new pod's pebble-ready comes.
	 * @param time the time
	 * @return this builder
	 */
	public SimulatedModelBuilder pebbleReady(PebbleReadyTime time) {
		this.pebbleReady = time;
		return this;
	}

	/**
	 * Set how long {@link SimulatedModel#runAction} waits.
	 * @param timeout the time
	 * @return this builder
	 */
	public SimulatedModelBuilder actionTimeout(Duration timeout) {
		this.actionTimeout = timeout;
		return this;
	}

	/**
	 * Run failed hooks again by themselves, as Juju does, after 5 s and then ever more
	 * rarely.
	 * @return this builder
	 */
	public SimulatedModelBuilder retryFailedHooks() {
		this.retrying = true;
		return this;
	}

	private Path directory() {
		try {
			return (this.directory != null) ? Files.createDirectories(this.directory)
					: Files.createTempDirectory("juju");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot make the directory of the model", ex);
		}
	}

	/**
	 * Make the model.
	 * @return an empty model
	 */
	public SimulatedModel build() {
		ModelSettings settings = new ModelSettings(directory(), this.agentPath, this.containers, this.pebbleReady,
				this.retrying);
		ModelIdentity identity = new ModelIdentity(this.name, this.uuid, this.jujuVersion);
		return new SimulatedModel(new ModelCore(identity, settings, this.proxies), this.directory == null,
				this.actionTimeout);
	}

}
