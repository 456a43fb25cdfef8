package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.PebbleException;

/**
 * Canonical's Pebble, run as the first program of a container the way Juju runs it.
 * <p>
 * It needs a container with namespaces and users of its own: Pebble knows paths and users
 * of its own view only.
 */
public final class RealPebble implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(RealPebble.class);

	private static final String BINARY = "/charm/bin/pebble";

	private static final String SOCKET = "/charm/container/pebble.socket";

	/** Not the usual place: this machine may have a Pebble of its own there. */
	private static final String HOME = "/charm/pebble";

	private static final Duration START_DEADLINE = Duration.ofSeconds(20);

	private static final Duration STOP_DEADLINE = Duration.ofSeconds(6);

	private static final long POLL_NANOS = 10_000_000;

	private final WorkloadContainer container;

	private final Path socket;

	private final ContainerProcess process;

	private final PebbleOutput output;

	private RealPebble(PebbleSettings settings, ContainerProcess process) {
		this.container = settings.container();
		this.socket = settings.socket();
		this.process = process;
		this.output = PebbleOutput.read(process.output(), settings.output());
	}

	/**
	 * Returns whether a real Pebble can run in the container.
	 * @param container the container, started
	 * @return whether it has namespaces and users of its own
	 */
	public static boolean fits(WorkloadContainer container) {
		return container.isIsolated() && container.isUserAware();
	}

	/**
	 * Starts Pebble and waits until it answers. As with {@code pebble run --hold}, no
	 * service starts until it is asked for.
	 * @param binary the program
	 * @param settings where it runs and what it runs
	 * @return the Pebble, serving
	 * @throws ContainerException when it does not start; the container is closed then
	 */
	public static RealPebble start(Path binary, PebbleSettings settings) {
		try {
			return launch(binary, settings);
		}
		catch (ContainerException ex) {
			settings.container().close();
			throw ex;
		}
	}

	private static RealPebble launch(Path binary, PebbleSettings settings) {
		WorkloadContainer container = settings.container();
		try {
			container.start();
			requireFit(binary, container);
			return launchInstalled(binary, settings);
		}
		catch (IOException ex) {
			throw new ContainerException("Cannot run '" + binary + "' in " + container + ": " + ex.getMessage(), ex);
		}
	}

	private static void requireFit(Path binary, WorkloadContainer container) {
		if (!fits(container)) {
			throw new ContainerException("Cannot run '" + binary + "' in " + container
					+ ": a real Pebble needs namespaces and users of its own");
		}
	}

	private static RealPebble launchInstalled(Path binary, PebbleSettings settings) throws IOException {
		install(binary, settings);
		RealPebble pebble = new RealPebble(settings, settings.container().launch(command(settings)));
		pebble.awaitAnswer();
		return pebble;
	}

	private static void install(Path binary, PebbleSettings settings) throws IOException {
		WorkloadContainer container = settings.container();
		Path program = container.hostPath(BINARY);
		Files.createDirectories(program.resolveSibling(""));
		Files.copy(binary, program, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
		writeLayers(Files.createDirectories(container.hostPath(HOME + "/layers")), settings.layers());
		linkSocket(settings.socket(), container.hostPath(SOCKET));
	}

	private static void writeLayers(Path directory, List<String> layers) throws IOException {
		for (int i = 0; i < layers.size(); i++) {
			Files.writeString(directory.resolve("%03d-image.yaml".formatted(i + 1)), layers.get(i));
		}
	}

	private static void linkSocket(Path socket, Path served) throws IOException {
		Files.createDirectories(served.resolveSibling(""));
		Files.createDirectories(socket.resolveSibling(""));
		Files.deleteIfExists(socket);
		// The path of a socket is short; the symbolic link is followed by the kernel.
		Files.createSymbolicLink(socket, served);
	}

	private static ContainerCommand command(PebbleSettings settings) {
		Map<String, String> environment = new HashMap<>(settings.environment());
		environment.put("PEBBLE", HOME);
		environment.put("PEBBLE_SOCKET", SOCKET);
		return new ContainerCommand(List.of(BINARY, "run", "--create-dirs", "--hold", "--verbose"), environment, "/",
				null, true);
	}

	private void awaitAnswer() {
		long deadline = System.nanoTime() + START_DEADLINE.toNanos();
		while (!answers()) {
			if (!this.process.isAlive() || System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
				throw new ContainerException("Pebble does not answer in " + this.container + ": " + this.output.end());
			}
			LockSupport.parkNanos(POLL_NANOS);
		}
	}

	private boolean answers() {
		try {
			return !PebbleClient.at(this.socket).systemInfo().bootId().isEmpty();
		}
		catch (PebbleException ex) {
			return false;
		}
	}

	/**
	 * Returns where it is reached.
	 * @return the path of the unix socket, outside of the container
	 */
	public Path socket() {
		return this.socket;
	}

	/**
	 * Tells Pebble to end, which stops all services, and ends the container.
	 */
	@Override
	public void close() {
		try {
			if (this.process.signal("TERM") && !this.process.waitFor(STOP_DEADLINE)) {
				logger.debug("Pebble in {} is ended with its container", this.container);
			}
			Files.deleteIfExists(this.socket);
		}
		catch (IOException ex) {
			logger.debug("The socket of Pebble is left: {}", ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.container.close();
		}
	}

}
