package io.paascharm.test.pebble;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workload container that is only a directory: for machines whose kernel permits no
 * namespaces.
 * <p>
 * Paths of files, the working directory and arguments that name an existing file are
 * mapped below the root, programs are looked for there first. Everything else is the
 * machine's own: its processes, its network, its users. So one unit of an application can
 * run at a time, and the user of a service is ignored.
 */
public final class DirectoryContainer implements WorkloadContainer {

	private static final Logger logger = LoggerFactory.getLogger(DirectoryContainer.class);

	private final Path root;

	private final String setsid = HostTools.require("setsid");

	private @Nullable ProcessGuard guard;

	/**
	 * Creates a container.
	 * @param root the directory that holds the container's own files
	 */
	public DirectoryContainer(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	@Override
	public synchronized void start() {
		if (this.guard == null) {
			try {
				Files.createDirectories(this.root.resolve("tmp"));
			}
			catch (IOException ex) {
				throw new ContainerException("Cannot create the container's root '" + this.root + "'", ex);
			}
			this.guard = new ProcessGuard();
		}
	}

	@Override
	public List<String> wrap(ContainerCommand command) {
		List<String> line = new ArrayList<>(HostTools.env());
		line.add("--chdir=" + hostPath(command.workingDirectory()));
		line.add(this.setsid);
		for (String argument : command.arguments()) {
			line.add(mapped(argument));
		}
		return line;
	}

	private String mapped(String argument) {
		int start = (argument.startsWith("-")) ? argument.indexOf('=') + 1 : 0;
		String path = argument.substring(start);
		if (!path.startsWith("/") || path.equals("/") || path.startsWith(this.root.toString())) {
			return argument;
		}
		Path mapped = hostPath(path);
		return Files.exists(mapped) ? argument.substring(0, start) + mapped : argument;
	}

	@Override
	public ContainerProcess launch(ContainerCommand command) throws IOException {
		start();
		ProcessBuilder builder = new ProcessBuilder(wrap(command)).redirectErrorStream(command.mergeError());
		builder.environment().clear();
		builder.environment().putAll(environment(command));
		Process process = builder.start();
		ProcessGuard running = guard();
		running.add(process.pid());
		process.onExit().thenAccept((ended) -> running.ended(ended.pid()));
		return new ContainerProcess(process, process.pid());
	}

	private Map<String, String> environment(ContainerCommand command) {
		Map<String, String> environment = new HashMap<>(command.environment());
		environment.computeIfPresent("PATH", (name, path) -> ownDirectories(path) + path);
		return environment;
	}

	private String ownDirectories(String path) {
		StringBuilder mapped = new StringBuilder();
		for (String directory : path.split(":")) {
			if (directory.startsWith("/") && Files.isDirectory(hostPath(directory))) {
				mapped.append(hostPath(directory)).append(':');
			}
		}
		return mapped.toString();
	}

	private synchronized ProcessGuard guard() {
		if (this.guard == null) {
			throw new ContainerException("The container '" + this.root + "' is closed");
		}
		return this.guard;
	}

	@Override
	public @Nullable String findProgram(String name, String searchPath) {
		String own = ProgramSearch.find(name, searchPath, (path) -> Files.isExecutable(hostPath(path)));
		if (own != null) {
			return hostPath(own).toString();
		}
		return ProgramSearch.find(name, searchPath, (path) -> Files.isExecutable(Path.of(path)));
	}

	@Override
	public Path hostPath(String containerPath) {
		return RootedPath.resolve(this.root, containerPath, true);
	}

	@Override
	public Path hostPathOfLink(String containerPath) {
		return RootedPath.resolve(this.root, containerPath, false);
	}

	@Override
	public boolean isUserAware() {
		return false;
	}

	@Override
	public boolean isIsolated() {
		return false;
	}

	@Override
	public SocketChannel connect(int port) throws IOException {
		return SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	@Override
	public int forwardIn(int port) {
		return port;
	}

	@Override
	public void forwardOut(int port) {
		logger.trace("Port {} needs no forwarding", port);
	}

	@Override
	public void forwardOut(String hostName, int port, int hostPort) {
		if (port != hostPort || !hostName.equals("localhost") && !hostName.equals("127.0.0.1")) {
			logger.warn("The workload reaches port {} as 'localhost:{}' only: '{}' is not known on this machine", port,
					hostPort, hostName);
		}
	}

	@Override
	public synchronized void close() {
		if (this.guard != null) {
			this.guard.close();
			this.guard = null;
		}
	}

	@Override
	public String toString() {
		return "directory " + this.root;
	}

}
