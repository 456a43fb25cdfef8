package io.paascharm.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.ContainerRuntime;
import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.pebble.PebbleBinary;
import io.paascharm.test.pebble.PebbleSettings;
import io.paascharm.test.pebble.WorkloadContainer;

/**
 * Workload containers that have what an image describes, each with a Pebble of its own: a
 * real one where {@link PebbleBinary} finds it and the containers have namespaces and
 * users, else the embedded one.
 */
public final class ImageContainers implements ContainerRuntime {

	private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

	private final WorkloadImage image;

	private final ImageFiles files;

	private final Path directory;

	private final BiConsumer<String, String> output;

	private final Map<String, Server> reachable = new TreeMap<>();

	private final Map<UnitName, WorkloadContainer> running = new HashMap<>();

	private String pebble = "none yet";

	/**
	 * Create a runtime.
	 * @param image the image of every container
	 * @param cache the directory with the result of the image's commands
	 * @param directory the directory for the root directories of containers
	 * @param output who is told what workloads write: the unit's name and a line
	 */
	public ImageContainers(WorkloadImage image, Path cache, Path directory, BiConsumer<String, String> output) {
		this.image = image;
		this.files = new ImageFiles(image, cache);
		this.directory = directory;
		this.output = output;
	}

	@Override
	public RunningContainer start(ContainerRequest request) {
		Path root = this.directory.resolve(request.unit().dashed() + "-" + request.name());
		makeEmpty(root);
		Set<Path> needed = this.files.copyTo(root);
		needed.add(Path.of(System.getProperty("java.home")));
		return start(request, WorkloadContainer.at(root), needed);
	}

	private static void makeEmpty(Path root) {
		try {
			CharmFiles.delete(root);
			Files.createDirectories(root);
		}
		catch (IOException ex) {
			throw LocalRunException.of("make the container '%s'".formatted(root), ex);
		}
	}

	private RunningContainer start(ContainerRequest request, WorkloadContainer container, Set<Path> needed) {
		try {
			needed.forEach((file) -> openAncestors(container, file));
			return start(request, container);
		}
		catch (RuntimeException ex) {
			container.close();
			throw ex;
		}
	}

	private RunningContainer start(ContainerRequest request, WorkloadContainer container) {
		String unit = request.unit().toString();
		ImagePebble pebble = ImagePebble.start(
				new PebbleSettings(container, request.directory().resolve("pebble.socket"), environment(),
						List.of(this.image.layer()), (service, line) -> this.output.accept(unit, line)),
				request.listener());
		started(request.unit(), container, pebble);
		return () -> stop(request.unit(), container, pebble);
	}

	private void started(UnitName unit, WorkloadContainer container, ImagePebble pebble) {
		synchronized (this.running) {
			this.reachable.values().forEach((server) -> server.forwardTo(container));
			this.running.put(unit, container);
			this.pebble = pebble.name();
		}
	}

	private void stop(UnitName unit, WorkloadContainer container, ImagePebble pebble) {
		synchronized (this.running) {
			this.running.remove(unit, container);
		}
		pebble.close();
	}

	/*
	 * Let other users through to a file of this machine, such as a Java or a Python in
	 * somebody's home directory. The container's view of the directories is a copy.
	 */
	private static void openAncestors(WorkloadContainer container, Path path) {
		Path ancestor = path.getParent();
		while (container.isUserAware() && ancestor != null && ancestor.getParent() != null) {
			open(container, ancestor);
			ancestor = ancestor.getParent();
		}
	}

	private static void open(WorkloadContainer container, Path directory) {
		try {
			Path inside = container.hostPath(directory.toString());
			Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(inside);
			if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
				Files.setPosixFilePermissions(inside, permissions);
			}
		}
		catch (IOException ex) {
			throw LocalRunException.of("open '%s' to the workload".formatted(directory), ex);
		}
	}

	private Map<String, String> environment() {
		Map<String, String> environment = new HashMap<>(this.image.environment());
		String java = Path.of(System.getProperty("java.home"), "bin").toString();
		environment.merge("PATH", PATH + ":" + java, (own, system) -> own + ":" + system);
		return environment;
	}

	/**
	 * Let all containers reach a server of this machine.
	 * @param hostName the name that they know it by
	 * @param port the port on the loopback
	 */
	public void reach(String hostName, int port) {
		reach(hostName, port, port);
	}

	/**
	 * Let all containers reach a server of this machine at a port that it need not have
	 * here.
	 * @param hostName the name that they know it by
	 * @param port the port that they know
	 * @param hostPort the port on the loopback
	 */
	public void reach(String hostName, int port, int hostPort) {
		Server server = new Server(hostName, port, hostPort);
		synchronized (this.running) {
			if (!server.equals(this.reachable.put(hostName, server))) {
				this.running.values().forEach(server::forwardTo);
			}
		}
	}

	/**
	 * Return which Pebble the container that was started last has.
	 * @return the program, or that it is the embedded one and why
	 */
	public String pebble() {
		synchronized (this.running) {
			return this.pebble;
		}
	}

	/**
	 * Return whether the containers are more than directories.
	 * @return whether those that run have namespaces of their own
	 */
	public boolean isIsolated() {
		synchronized (this.running) {
			return this.running.values().stream().allMatch(WorkloadContainer::isIsolated);
		}
	}

	/**
	 * Make a port of a unit's workload reachable on this machine's loopback.
	 * @param unit the unit
	 * @param port the port in the container
	 * @return the port on this machine, or {@code null} if the unit has no container
	 */
	public @Nullable Integer forwardIn(UnitName unit, int port) {
		synchronized (this.running) {
			WorkloadContainer container = this.running.get(unit);
			return (container != null) ? container.forwardIn(port) : null;
		}
	}

	/**
	 * Server of this machine.
	 *
	 * @param hostName the name in containers
	 * @param port the port in containers
	 * @param hostPort the port on the loopback
	 */
	private record Server(String hostName, int port, int hostPort) {

		void forwardTo(WorkloadContainer container) {
			container.forwardOut(this.hostName, this.port, this.hostPort);
		}

	}

}
