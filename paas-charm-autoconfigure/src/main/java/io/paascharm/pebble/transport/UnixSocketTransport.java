package io.paascharm.pebble.transport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Transport over a unix socket, with a connection of its own for every request: a connect
 * costs a tenth of a millisecond, and no state outlives a call.
 */
public final class UnixSocketTransport implements PebbleTransport {

	private final Path socket;

	/**
	 * Create a transport.
	 * @param socket the path of the socket, which need not exist yet
	 */
	public UnixSocketTransport(Path socket) {
		this.socket = socket;
	}

	@Override
	public String address() {
		return this.socket.toString();
	}

	@Override
	public TransportReply exchange(TransportRequest request, Duration timeout) throws IOException {
		try (Connection connection = Connection.open(this.socket, timeout)) {
			return exchange(request, connection);
		}
	}

	private static TransportReply exchange(TransportRequest request, Connection connection) throws IOException {
		HttpReader reader = new HttpReader(new BufferedInputStream(connection.input()));
		try {
			write(request.withHeader("Connection", "close"), connection.output());
		}
		catch (IOException ex) {
			return answerDespite(ex, reader);
		}
		return reader.read();
	}

	/**
	 * Return the refusal of a server that did not care to read all of the request.
	 * @param failure why the request could not be sent
	 * @param reader the reader of the reply
	 * @return the reply
	 * @throws IOException the failure, if there is no reply either
	 */
	private static TransportReply answerDespite(IOException failure, HttpReader reader) throws IOException {
		try {
			return reader.read();
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static void write(TransportRequest request, OutputStream output) throws IOException {
		StringBuilder head = new StringBuilder(256);
		head.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\nHost: localhost\r\n");
		request.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		if (!request.body().isEmpty()) {
			head.append("Content-Length: ").append(request.length()).append("\r\n");
		}
		output.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
		for (byte[] piece : request.body()) {
			output.write(piece);
		}
	}

	@Override
	public WebSocket openWebSocket(String target, Duration timeout, Duration lifetime) throws IOException {
		Connection connection = Connection.open(this.socket, timeout);
		try {
			InputStream input = new BufferedInputStream(connection.input());
			upgrade(WebSocketHandshake.create(target), connection, input);
			connection.expireAfter(lifetime);
			return new WebSocket(connection, input);
		}
		catch (IOException ex) {
			connection.close();
			throw ex;
		}
	}

	private static void upgrade(WebSocketHandshake handshake, Connection connection, InputStream input)
			throws IOException {
		write(handshake.request(), connection.output());
		handshake.check(new HttpReader(input).read());
	}

}
