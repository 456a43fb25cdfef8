package io.paascharm.test.pebble;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

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

	static String ask(int port, String text) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
