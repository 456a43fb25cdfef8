package io.paascharm.test.pebble;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program that joins connections of a network namespace with this machine's. The test
 * kit starts it; it ends with its standard input.
 */
public final class PortBridgeHelper {

	private final Path out;

	private final PrintStream answers;

	private PortBridgeHelper(Path out, PrintStream answers) {
		this.out = out;
		this.answers = answers;
	}

	/**
	 * Runs the helper.
	 * @param arguments the socket for connections into the namespace, and the one for
	 * those out of it, in a directory of theirs
	 * @throws IOException when a socket cannot be used
	 */
	public static void main(String[] arguments) throws IOException {
		PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
				StandardCharsets.US_ASCII);
		PortBridgeHelper helper = new PortBridgeHelper(Path.of(arguments[1]), answers);
		Relay.accept(Relay.listen(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(arguments[0])), "in",
				PortBridgeHelper::answerIncoming);
		answers.println("ready");
		BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		for (String line = orders.readLine(); line != null; line = orders.readLine()) {
			helper.listen(Integer.parseInt(line));
		}
		removeSockets(Path.of(arguments[0]), Path.of(arguments[1]));
		Runtime.getRuntime().halt(0);
	}

	// The JVM that made them may have been killed
	private static void removeSockets(Path in, Path out) {
		try {
			Files.deleteIfExists(in);
			Files.deleteIfExists(out);
			Files.deleteIfExists(out.resolveSibling(""));
		}
		catch (IOException ex) {
			System.err.println(ex.getMessage());
		}
	}

	private static void answerIncoming(SocketChannel connection) throws IOException {
		int port = Relay.readPort(connection);
		SocketChannel target = SocketChannel.open(loopback(port));
		Relay.writePort(connection, port);
		Relay.join(connection, target);
	}

	private void listen(int port) {
		try {
			Relay.accept(Relay.listen(StandardProtocolFamily.INET, loopback(port)), "out", (connection) -> {
				SocketChannel host = SocketChannel.open(UnixDomainSocketAddress.of(this.out));
				Relay.writePort(host, port);
				Relay.join(connection, host);
			});
			this.answers.println("listening " + port);
		}
		catch (IOException ex) {
			this.answers.println(ex.getMessage());
		}
	}

	private static InetSocketAddress loopback(int port) throws IOException {
		return new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port);
	}

}
