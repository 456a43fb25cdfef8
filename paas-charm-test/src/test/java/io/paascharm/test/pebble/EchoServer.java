package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workload for tests of ports: with one argument it sends back what it is sent, with
 * two it prints what another server sends.
 */
public final class EchoServer {

	private EchoServer() {
	}

	/**
	 * Runs the workload.
	 * @param arguments the port to listen at, or the host and the port to connect to
	 * @throws IOException when that fails
	 */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length == 2) {
			try (Socket socket = new Socket(arguments[0], Integer.parseInt(arguments[1]))) {
				System.out.write(socket.getInputStream().readAllBytes());
				System.out.flush();
			}
			return;
		}
		try (ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]), 5,
				InetAddress.getLoopbackAddress())) {
			while (true) {
				try (Socket connection = server.accept()) {
					connection.getInputStream().transferTo(connection.getOutputStream());
				}
			}
		}
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	static void copyTo(Path directory) throws IOException {
		String file = EchoServer.class.getName().replace('.', '/') + ".class";
		Path copy = directory.resolve(file);
		Files.createDirectories(copy.getParent());
		try (InputStream code = ClassLoader.getSystemResourceAsStream(file)) {
			Files.copy(code, copy);
		}
	}

	static String ask(int port, String text) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
