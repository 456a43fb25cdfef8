package io.paascharm.pebble.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Server on a unix socket that answers each connection as it was told to, however wrong
 * that is.
 */
public final class ScriptedServer implements AutoCloseable {

	private final ServerSocketChannel channel;

	private final Path socket;

	private final Deque<Script> scripts = new ConcurrentLinkedDeque<>();

	private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

	private final List<SocketChannel> open = new CopyOnWriteArrayList<>();

	public ScriptedServer(Path socket) throws IOException {
		this.socket = socket;
		this.channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		this.channel.bind(UnixDomainSocketAddress.of(socket));
		Thread thread = new Thread(this::serve, "scripted-server");
		thread.setDaemon(true);
		thread.start();
	}

	private void serve() {
		try {
			while (this.channel.isOpen()) {
				SocketChannel connection = this.channel.accept();
				this.open.add(connection);
				this.requests.add(head(connection));
				Script script = this.scripts.poll();
				if (script != null) {
					script.play(connection);
				}
			}
		}
		catch (IOException ex) {
			// The test is over
		}
	}

	private static String head(SocketChannel connection) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		ByteBuffer one = ByteBuffer.allocate(1);
		while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n") && connection.read(one.clear()) > 0) {
			head.write(one.get(0));
		}
		return head.toString(StandardCharsets.UTF_8);
	}

	public Path socket() {
		return this.socket;
	}

	/**
	 * Answer the next connection with bytes and close it.
	 * @param answer the bytes, as ISO 8859-1
	 * @return this server
	 */
	public ScriptedServer answer(String answer) {
		return script((connection) -> {
			write(connection, answer);
			connection.close();
		});
	}

	/**
	 * Answer the next connection with JSON.
	 * @param status the status line after the version
	 * @param json the body
	 * @return this server
	 */
	public ScriptedServer json(String status, String json) {
		int length = json.getBytes(StandardCharsets.UTF_8).length;
		return script((connection) -> {
			write(connection, "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + length
					+ "\r\n\r\n");
			connection.write(StandardCharsets.UTF_8.encode(json));
			connection.close();
		});
	}

	/**
	 * Answer the next connection with bytes and say nothing more.
	 * @param answer the bytes, as ISO 8859-1
	 * @return this server
	 */
	public ScriptedServer answerAndHang(String answer) {
		return script((connection) -> write(connection, answer));
	}

	public ScriptedServer script(Script script) {
		this.scripts.add(script);
		return this;
	}

	public static void write(SocketChannel connection, String bytes) throws IOException {
		connection.write(StandardCharsets.ISO_8859_1.encode(bytes));
	}

	/**
	 * Return the head of the oldest request that was not taken yet.
	 * @return the request line and the headers
	 */
	public String takeRequest() {
		try {
			return this.requests.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public int requestCount() {
		return this.requests.size();
	}

	@Override
	public void close() {
		try {
			this.channel.close();
			for (SocketChannel connection : this.open) {
				connection.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What to do with one connection.
	 */
	@FunctionalInterface
	public interface Script {

		/**
		 * Answer.
		 * @param connection the connection, whose request line and headers were read
		 * @throws IOException if the connection is gone
		 */
		void play(SocketChannel connection) throws IOException;

	}

}
