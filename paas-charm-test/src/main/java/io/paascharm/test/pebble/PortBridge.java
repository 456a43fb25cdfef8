package io.paascharm.test.pebble;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections between this machine's loopback and that of a network namespace, by way of
 * a helper process in the namespace and two unix sockets.
 */
final class PortBridge implements AutoCloseable {

	private static final String IN = "in.socket";

	private static final String OUT = "out.socket";

	private final Process helper;

	private final BufferedReader answers;

	private final Path directory;

	private final ServerSocketChannel outgoing;

	private final Map<Integer, ServerSocketChannel> forwardedIn = new HashMap<>();

	private final Map<Integer, Integer> forwardedOut = new ConcurrentHashMap<>();

	private PortBridge(Process helper, Path directory, ServerSocketChannel outgoing) {
		this.helper = helper;
		this.answers = helper.inputReader();
		this.directory = directory;
		this.outgoing = outgoing;
	}

	static PortBridge create(List<String> enter) {
		try {
			return open(enter);
		}
		catch (IOException ex) {
			throw new ContainerException("Cannot forward ports of a container: " + ex.getMessage(), ex);
		}
	}

	private static PortBridge open(List<String> enter) throws IOException {
		Path directory = Files.createTempDirectory("pebble-ports",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		ServerSocketChannel outgoing = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
			.bind(UnixDomainSocketAddress.of(directory.resolve(OUT)));
		PortBridge bridge = new PortBridge(startHelper(enter, directory), directory, outgoing);
		bridge.expect("ready");
		Relay.accept(outgoing, "pebble-ports-out", bridge::answerOutgoing);
		return bridge;
	}

	private static Process startHelper(List<String> enter, Path directory) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(helperCommand(enter, directory));
		builder.environment().keySet().removeIf((name) -> name.startsWith("JAVA_") || name.startsWith("JDK_"));
		return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	private static List<String> helperCommand(List<String> enter, Path directory) {
		List<String> line = new ArrayList<>(enter);
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-Xss256k", "-XX:-UsePerfData"));
		line.addAll(List.of("-cp", classPath(), PortBridgeHelper.class.getName()));
		line.addAll(List.of(directory.resolve(IN).toString(), directory.resolve(OUT).toString()));
		return line;
	}

	private static String classPath() {
		return Path
			.of(URI.create(PortBridgeHelper.class.getProtectionDomain().getCodeSource().getLocation().toString()))
			.toString();
	}

	private void expect(String answer) throws IOException {
		String line = this.answers.readLine();
		if (!answer.equals(line)) {
			throw new IOException((line != null) ? line : "the helper in the namespace ended");
		}
	}

	private void answerOutgoing(SocketChannel connection) throws IOException {
		int port = Relay.readPort(connection);
		Relay.join(connection, SocketChannel.open(loopback(this.forwardedOut.getOrDefault(port, port))));
	}

	SocketChannel connect(int port) throws IOException {
		SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(this.directory.resolve(IN)));
		try {
			Relay.writePort(channel, port);
			Relay.readPort(channel);
			return channel;
		}
		catch (IOException ex) {
			channel.close();
			throw new ConnectException("Connection refused");
		}
	}

	synchronized int forwardIn(int port) {
		try {
			ServerSocketChannel known = this.forwardedIn.get(port);
			if (known == null) {
				known = listen(port);
				this.forwardedIn.put(port, known);
				Relay.accept(known, "pebble-ports-in", (connection) -> Relay.join(connection, connect(port)));
			}
			return ((InetSocketAddress) known.getLocalAddress()).getPort();
		}
		catch (IOException ex) {
			throw new ContainerException("Cannot forward port " + port + " of a container: " + ex.getMessage(), ex);
		}
	}

	private static ServerSocketChannel listen(int port) throws IOException {
		ServerSocketChannel channel = ServerSocketChannel.open();
		try {
			return channel.bind(loopback(port));
		}
		catch (IOException ex) {
			return channel.bind(loopback(0));
		}
	}

	private static InetSocketAddress loopback(int port) throws IOException {
		return new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port);
	}

	synchronized void forwardOut(int port, int hostPort) {
		if (this.forwardedOut.put(port, hostPort) != null) {
			return;
		}
		try {
			this.helper.getOutputStream().write((port + "\n").getBytes(StandardCharsets.US_ASCII));
			this.helper.getOutputStream().flush();
			expect("listening " + port);
		}
		catch (IOException ex) {
			this.forwardedOut.remove(port);
			throw new ContainerException("Cannot forward port " + port + " into a container: " + ex.getMessage(), ex);
		}
	}

	@Override
	public synchronized void close() {
		try {
			closeSockets();
			HostTools.end(this.helper, 5);
			deleteFiles();
		}
		catch (IOException ex) {
			this.helper.destroyForcibly();
		}
	}

	private void deleteFiles() throws IOException {
		Files.deleteIfExists(this.directory.resolve(IN));
		Files.deleteIfExists(this.directory.resolve(OUT));
		Files.deleteIfExists(this.directory);
	}

	private void closeSockets() throws IOException {
		for (ServerSocketChannel channel : this.forwardedIn.values()) {
			channel.close();
		}
		this.outgoing.close();
	}

}
