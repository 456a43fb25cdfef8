package io.paascharm.packaging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pebble for training: answers from a table, so that the charm learns to speak with a
 * workload container where there is none.
 */
final class PebbleStub implements AutoCloseable {

	private final ServerSocketChannel server;

	private final List<PebbleAnswer> answers;

	private PebbleStub(ServerSocketChannel server, List<PebbleAnswer> answers) {
		this.server = server;
		this.answers = answers;
	}

	/**
	 * Starts a Pebble.
	 * @param directory the directory of its socket, which is made; short enough for the
	 * path of a socket
	 * @param answers what it answers; the first that fits counts
	 * @return the Pebble
	 */
	static PebbleStub start(Path directory, List<PebbleAnswer> answers) {
		Path socket = directory.resolve("pebble.socket");
		try {
			Files.createDirectories(directory);
			Files.deleteIfExists(socket);
			PebbleStub stub = new PebbleStub(listen(socket), List.copyOf(answers));
			daemon(stub::accept);
			return stub;
		}
		catch (IOException ex) {
			throw new PackagingException("make", socket, ex);
		}
	}

	private static ServerSocketChannel listen(Path socket) throws IOException {
		ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		return server.bind(UnixDomainSocketAddress.of(socket));
	}

	private static void daemon(Runnable task) {
		Thread thread = new Thread(task, "training-pebble");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel connection = this.server.accept();
				daemon(() -> serve(connection));
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	private void serve(SocketChannel connection) {
		try (connection) {
			serve(new BufferedInputStream(Channels.newInputStream(connection)), Channels.newOutputStream(connection));
		}
		catch (IOException ex) {
			// The charm has what it wanted
		}
	}

	private void serve(InputStream input, OutputStream output) throws IOException {
		PebbleRequest request = PebbleRequest.read(input);
		while (request != null) {
			answer(request).writeTo(output, request);
			request = PebbleRequest.read(input);
		}
	}

	private PebbleAnswer answer(PebbleRequest request) {
		for (PebbleAnswer answer : this.answers) {
			if (request.line().startsWith(answer.call())) {
				return answer;
			}
		}
		return PebbleAnswer.NOT_FOUND;
	}

	/**
	 * Stops it.
	 */
	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new PackagingException("close", "the Pebble of the training", ex);
		}
	}

}
