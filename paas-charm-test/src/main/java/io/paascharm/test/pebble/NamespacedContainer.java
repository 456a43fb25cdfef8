package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A workload container with a mount, process and network namespace of its own.
 * <p>
 * Its root is the root directory with the machine's own system directories laid below it,
 * copy on write: what the workload changes in {@code /usr} or {@code /etc} is gone with
 * the container, what it writes elsewhere is below the root directory. The namespaces
 * need root, or a kernel that lets others have user namespaces; in these the user of a
 * service is ignored.
 */
public final class NamespacedContainer implements WorkloadContainer {

	private final Path root;

	private final boolean privileged = Identity.isRoot();

	private @Nullable NamespaceHolder holder;

	private @Nullable PortBridge bridge;

	/**
	 * Creates a container.
	 * @param root the directory that holds the container's own files
	 */
	public NamespacedContainer(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	@Override
	public synchronized void start() {
		if (this.holder == null) {
			this.holder = NamespaceHolder.create(this.root, this.privileged);
		}
	}

	@Override
	public List<String> wrap(ContainerCommand command) {
		List<String> line = new ArrayList<>(holder().enter(true));
		line.addAll(HostTools.env());
		line.add("--chdir=" + command.workingDirectory());
		line.add(HostTools.require("setsid"));
		line.addAll(become(command.user()));
		line.addAll(command.arguments());
		return line;
	}

	private List<String> become(@Nullable UserIds user) {
		if (user == null || !this.privileged) {
			return List.of();
		}
		return List.of(HostTools.require("setpriv"), "--reuid=" + user.uid(), "--regid=" + user.gid(),
				"--clear-groups");
	}

	@Override
	public ContainerProcess launch(ContainerCommand command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(wrap(command)).redirectErrorStream(command.mergeError());
		builder.environment().clear();
		builder.environment().putAll(command.environment());
		Process process = builder.start();
		return new ContainerProcess(process, NamespaceHolder.childOf(process));
	}

	private synchronized NamespaceHolder holder() {
		if (this.holder == null) {
			throw new ContainerException("The container '" + this.root + "' is not started");
		}
		return this.holder;
	}

	@Override
	public @Nullable String findProgram(String name, String searchPath) {
		return ProgramSearch.find(name, searchPath, (path) -> {
			Path file = hostPath(path);
			return Files.isRegularFile(file) && Files.isExecutable(file);
		});
	}

	@Override
	public Path hostPath(String containerPath) {
		return RootedPath.resolve(holder().root(), containerPath, true);
	}

	@Override
	public Path hostPathOfLink(String containerPath) {
		return RootedPath.resolve(holder().root(), containerPath, false);
	}

	@Override
	public boolean isUserAware() {
		return this.privileged;
	}

	@Override
	public boolean isIsolated() {
		return true;
	}

	@Override
	public SocketChannel connect(int port) throws IOException {
		return bridge().connect(port);
	}

	@Override
	public int forwardIn(int port) {
		return bridge().forwardIn(port);
	}

	@Override
	public void forwardOut(int port) {
		bridge().forwardOut(port, port);
	}

	@Override
	public void forwardOut(String hostName, int port, int hostPort) {
		bridge().forwardOut(port, hostPort);
		try {
			addHost("127.0.0.1 " + hostName);
		}
		catch (IOException ex) {
			throw new ContainerException("Cannot add '" + hostName + "' to the container's /etc/hosts", ex);
		}
	}

	private void addHost(String line) throws IOException {
		Path hosts = hostPath("/etc/hosts");
		List<String> lines = new ArrayList<>(Files.exists(hosts) ? Files.readAllLines(hosts) : List.of());
		if (!lines.contains(line)) {
			lines.add(line);
			replace(hosts, lines);
		}
	}

	// In a user namespace a file of root cannot be changed, but its directory is our own.
	private static void replace(Path file, List<String> lines) throws IOException {
		Path replacement = Files.createTempFile(file.resolveSibling(""), ".hosts", "");
		Files.write(replacement, lines);
		Files.setPosixFilePermissions(replacement, PosixFilePermissions.fromString("rw-r--r--"));
		Files.move(replacement, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private synchronized PortBridge bridge() {
		if (this.bridge == null) {
			this.bridge = PortBridge.create(holder().enter(false));
		}
		return this.bridge;
	}

	@Override
	public synchronized void close() {
		if (this.bridge != null) {
			this.bridge.close();
			this.bridge = null;
		}
		if (this.holder != null) {
			this.holder.close();
			this.holder = null;
		}
	}

	@Override
	public String toString() {
		return "namespaces over " + this.root;
	}

}
