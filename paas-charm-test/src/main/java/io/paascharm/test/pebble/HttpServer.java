package io.paascharm.test.pebble;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on a unix socket, a thread for every connection.
 */
final class HttpServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(HttpServer.class);

	private final Path socket;

	private final Router router;

	private final ExecutorService threads;

	private final ServerSocketChannel server;

	private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();

	HttpServer(Path socket, Router router, ExecutorService threads) throws IOException {
		this.socket = socket;
		this.router = router;
		this.threads = threads;
		this.server = bind(socket);
		threads.execute(this::accept);
	}

	private static ServerSocketChannel bind(Path socket) throws IOException {
		Path directory = socket.toAbsolutePath().getParent();
		if (directory != null) {
			Files.createDirectories(directory);
		}
		Files.deleteIfExists(socket);
		ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		server.bind(UnixDomainSocketAddress.of(socket));
		Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
		return server;
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel connection = this.server.accept();
				this.connections.removeIf((known) -> !known.isOpen());
				this.connections.add(connection);
				this.threads.execute(() -> serve(connection));
			}
		}
		catch (IOException ex) {
			logger.debug("The socket '{}' is closed", this.socket);
		}
	}

	private void serve(SocketChannel connection) {
		boolean detached = false;
		try {
			detached = answerAll(connection);
		}
		finally {
			if (!detached) {
				close(connection);
			}
		}
	}

	private boolean answerAll(SocketChannel connection) {
		try {
			return converse(connection);
		}
		catch (IOException ex) {
			logger.debug("A connection to '{}' ended: {}", this.socket, ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	private boolean converse(SocketChannel connection) throws IOException, InterruptedException {
		InputStream input = new BufferedInputStream(new ChannelInputStream(connection), 32 * 1024);
		OutputStream output = new BufferedOutputStream(new ChannelOutputStream(connection), 32 * 1024);
		Peer peer = Peer.of(connection);
		for (HttpRequest request = HttpRequest.read(input); request != null; request = HttpRequest.read(input)) {
			if (answer(new HttpExchange(request, peer, input, output))) {
				return true;
			}
		}
		return false;
	}

	private boolean answer(HttpExchange exchange) throws IOException, InterruptedException {
		this.router.handle(exchange).send(exchange);
		if (!exchange.isDetached()) {
			exchange.request().body().transferTo(OutputStream.nullOutputStream());
		}
		return exchange.isDetached();
	}

	private void close(SocketChannel connection) {
		this.connections.remove(connection);
		try {
			connection.close();
		}
		catch (IOException ex) {
			logger.debug("A connection to '{}' could not be closed", this.socket, ex);
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
			Files.deleteIfExists(this.socket);
		}
		catch (IOException ex) {
			logger.debug("The socket '{}' could not be closed", this.socket, ex);
		}
		this.connections.forEach(this::close);
	}

}
