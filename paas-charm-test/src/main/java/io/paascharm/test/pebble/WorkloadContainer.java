package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The place where the services of one {@link EmbeddedPebble} run: a root directory, and
 * where the kernel permits, namespaces of its own.
 * <p>
 * Everything that runs in it ends with it, and with this JVM, however the JVM ends.
 */
public interface WorkloadContainer extends AutoCloseable {

	/**
	 * Returns a container for the root directory, isolated as far as this machine
	 * permits: a {@link NamespacedContainer}, or else a {@link DirectoryContainer}.
	 * @param root the directory that holds the container's own files
	 * @return the container, started
	 */
	static WorkloadContainer at(Path root) {
		return ContainerFactory.create(root);
	}

	/**
	 * Makes the container ready to run processes. Does nothing when it is.
	 */
	void start();

	/**
	 * Returns the command line that runs the command in this container when this JVM
	 * starts it.
	 * @param command the command, its paths those of the container
	 * @return the command line
	 */
	List<String> wrap(ContainerCommand command);

	/**
	 * Starts the command in a session of its own. Its streams are pipes.
	 * @param command the command, its paths those of the container
	 * @return the running process
	 * @throws IOException when it cannot be started
	 */
	ContainerProcess launch(ContainerCommand command) throws IOException;

	/**
	 * Finds a program as a shell in the container would.
	 * @param name the program's name, or its path in the container
	 * @param searchPath the directories to search, separated by colons, for a name
	 * without a slash
	 * @return what to give as first of {@link ContainerCommand#arguments()}, or
	 * {@code null} when there is no such program
	 */
	@Nullable String findProgram(String name, String searchPath);

	/**
	 * Returns where a file of the container is for this JVM. Symbolic links are followed
	 * as they are in the container, so that none leads out of it.
	 * @param containerPath an absolute path in the container; it need not exist
	 * @return the path outside
	 */
	Path hostPath(String containerPath);

	/**
	 * Returns where a file of the container is for this JVM, the last part of the path
	 * taken as it is.
	 * @param containerPath an absolute path in the container; it need not exist
	 * @return the path outside; perhaps a symbolic link
	 */
	Path hostPathOfLink(String containerPath);

	/**
	 * Returns whether processes and files can belong to other users than this JVM's.
	 * @return {@code false} when {@link ContainerCommand#user()} is ignored
	 */
	boolean isUserAware();

	/**
	 * Returns whether the container has processes, files and ports of its own, so that
	 * several units of one application can run at once.
	 * @return whether it is isolated
	 */
	boolean isIsolated();

	/**
	 * Connects to a port that a process of the container listens at on its loopback.
	 * @param port the port
	 * @return the connection, in blocking mode
	 * @throws IOException when nothing listens there
	 */
	SocketChannel connect(int port) throws IOException;

	/**
	 * Makes a port of the container reachable at the same port of this machine's
	 * loopback.
	 * @param port the port
	 * @return the port on this machine: the same one, or a free one when that is taken
	 */
	int forwardIn(int port);

	/**
	 * Makes a port of this machine's loopback reachable at the same port of the
	 * container's loopback.
	 * @param port the port
	 */
	void forwardOut(int port);

	/**
	 * Makes a port of this machine's loopback reachable in the container by a host name.
	 * @param hostName the name that the container resolves to its loopback
	 * @param port the port, the same on both sides
	 */
	default void forwardOut(String hostName, int port) {
		forwardOut(hostName, port, port);
	}

	/**
	 * Makes a port of this machine's loopback reachable in the container by a host name
	 * and, where the container has a network of its own, another port.
	 * @param hostName the name that the container resolves to its loopback
	 * @param port the port in the container; of several servers at it the last one counts
	 * @param hostPort the port on this machine
	 */
	void forwardOut(String hostName, int port, int hostPort);

	/**
	 * Ends every process of the container.
	 */
	@Override
	void close();

}
