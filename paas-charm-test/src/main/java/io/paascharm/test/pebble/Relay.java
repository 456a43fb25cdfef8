package io.paascharm.test.pebble;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The moving of bytes between two connections. It uses nothing but the JDK: the helper
 * process in a namespace runs it too.
 */
final class Relay {

	private Relay() {
	}

	static void accept(ServerSocketChannel server, String name, Connected connected) {
		daemon(name, () -> {
			while (server.isOpen()) {
				SocketChannel connection = server.accept();
				daemon(name, () -> serve(connection, connected));
			}
		});
	}

	private static void serve(SocketChannel connection, Connected connected) throws IOException {
		try {
			connected.accept(connection);
		}
		catch (IOException ex) {
			connection.close();
			throw ex;
		}
	}

	static void join(SocketChannel left, SocketChannel right) throws IOException {
		try (left; right) {
			Thread back = daemon("pebble-ports-relay", () -> copy(right, left));
			copy(left, right);
			back.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void copy(SocketChannel from, SocketChannel to) throws IOException {
		try {
			copyAll(from, to);
			to.shutdownOutput();
		}
		catch (IOException ex) {
			from.close();
			to.close();
		}
	}

	private static void copyAll(SocketChannel from, SocketChannel to) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
		while (from.read(buffer) >= 0) {
			buffer.flip();
			while (buffer.hasRemaining()) {
				to.write(buffer);
			}
			buffer.clear();
		}
	}

	static void writePort(SocketChannel channel, int port) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES).putInt(port).flip();
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	static int readPort(SocketChannel channel) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer) < 0) {
				throw new EOFException("the other end of the bridge has ended");
			}
		}
		return buffer.flip().getInt();
	}

	static ServerSocketChannel listen(StandardProtocolFamily family, SocketAddress address) throws IOException {
		return ServerSocketChannel.open(family).bind(address);
	}

	static Thread daemon(String name, Work work) {
		Thread thread = new Thread(() -> perform(work), name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private static void perform(Work work) {
		try {
			work.run();
		}
		catch (IOException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What to do with a new connection.
	 */
	interface Connected {

		void accept(SocketChannel connection) throws IOException;

	}

	/**
	 * Work that ends when a connection does.
	 */
	interface Work {

		void run() throws IOException;

	}

}
