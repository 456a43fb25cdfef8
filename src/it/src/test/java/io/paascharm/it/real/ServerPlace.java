package io.paascharm.it.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.paascharm.test.run.ImageContainers;

/**
 * Where a server runs: files, ports and the name by which workloads know it.
 *
 * @param service the name of the service
 * @param directory an empty directory
 * @param cache the directory for what is made once on this machine
 * @param containers the containers of the workloads
 */
record ServerPlace(String service, Path directory, Path cache, ImageContainers containers) {

	private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)+");

	private static final Logger logger = LoggerFactory.getLogger(ServerPlace.class);

	/**
	 * Return the name of the server in the cluster.
	 * @return the host name
	 */
	String host() {
		return this.service + "-k8s-endpoints.test.svc.cluster.local";
	}

	/**
	 * Let workloads reach the server.
	 * @param port the port that they know
	 * @param hostPort the port on this machine
	 */
	void reach(int port, int hostPort) {
		this.containers.reach(host(), port, hostPort);
	}

	/**
	 * Write a file that others cannot read.
	 * @param name the name of the file in the directory
	 * @param content the content
	 * @return the file
	 * @throws IOException if it cannot be written
	 */
	Path write(String name, String content) throws IOException {
		Path file = Files.createFile(this.directory.resolve(name),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		return Files.writeString(file, content);
	}

	/**
	 * Find a port.
	 * @return a free port of the loopback
	 * @throws IOException if there is none
	 */
	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }))) {
			return socket.getLocalPort();
		}
	}

	/**
	 * Find a program.
	 * @param name the name of the program
	 * @param origin where to get it, in words
	 * @return the program
	 * @throws TestAbortedException if this machine does not have it
	 */
	Path program(String name, String origin) {
		return HostPrograms.find(name).orElseThrow(() -> notHere("no '%s' on the PATH (%s)".formatted(name, origin)));
	}

	/**
	 * Ask a program for its version.
	 * @param command the command
	 * @return the first number with dots that it writes
	 * @throws IOException if it cannot be asked
	 * @throws InterruptedException if the thread is interrupted
	 */
	String version(List<String> command) throws IOException, InterruptedException {
		String output = ServerProcess.run(this.directory, Map.of(), "", command);
		Matcher matcher = VERSION.matcher(output);
		return matcher.find() ? matcher.group() : output.strip();
	}

	/**
	 * Tell that this machine does not have the server.
	 * @param why what is missing
	 * @return what ends the test without a verdict
	 */
	TestAbortedException notHere(String why) {
		String message = "not here: %s: %s".formatted(this.service, why);
		logger.warn(message);
		return new TestAbortedException(message);
	}

}
