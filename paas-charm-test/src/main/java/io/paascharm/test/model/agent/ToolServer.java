package io.paascharm.test.model.agent;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import io.paascharm.test.model.hooktool.StdinRequiredException;
import io.paascharm.test.model.hooktool.ToolReply;
import io.paascharm.test.model.hooktool.ToolRequest;

/**
 * The agent socket, open as long as one dispatch. The scripts of {@link ToolScripts} post
 * a form to it: the body of the answer is the standard output of the tool, its content
 * type the exit code and, where there is standard error, the path to get that from.
 */
public final class ToolServer implements AutoCloseable {

	private final ServerSocketChannel listener;

	private final Path socket;

	private final ToolHandler handler;

	private final ReentrantLock turn = new ReentrantLock(true);

	private final Map<String, byte[]> errors = new ConcurrentHashMap<>();

	private final Map<SocketChannel, Thread> connections = new ConcurrentHashMap<>();

	private final AtomicInteger count = new AtomicInteger();

	private ToolServer(ServerSocketChannel listener, Path socket, ToolHandler handler) {
		this.listener = listener;
		this.socket = socket;
		this.handler = handler;
	}

	/**
	 * Listen for calls.
	 * @param socket the path of the socket; a file left there is replaced
	 * @param handler who answers
	 * @return the server
	 * @throws IOException if the socket cannot be opened
	 */
	public static ToolServer listen(Path socket, ToolHandler handler) throws IOException {
		Files.deleteIfExists(socket);
		ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		listener.bind(UnixDomainSocketAddress.of(socket));
		Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwx------"));
		ToolServer server = new ToolServer(listener, socket, handler);
		start(server::accept, "hook tools at " + socket);
		return server;
	}

	private static Thread start(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel connection = this.listener.accept();
				this.connections.put(connection, Thread.currentThread());
				start(() -> serve(connection), "hook tool call");
			}
		}
		catch (IOException ex) {
			// The dispatch is over
		}
	}

	private void serve(SocketChannel connection) {
		this.connections.put(connection, Thread.currentThread());
		try (connection; InputStream in = new BufferedInputStream(Channels.newInputStream(connection))) {
			answer(HttpMessage.read(in), Channels.newOutputStream(connection));
		}
		catch (IOException ex) {
			// The caller is gone
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.connections.remove(connection);
		}
	}

	private void answer(HttpMessage message, OutputStream out) throws IOException, InterruptedException {
		byte[] error = this.errors.remove(message.path());
		if (error != null) {
			write(out, "0", error);
			return;
		}
		FormData form = FormData.parse(message);
		handle(new ToolRequest(form.text("context"), message.path().substring(1), form.texts("argument"),
				Path.of(form.text("directory")), form.first("stdin")), out);
	}

	private void handle(ToolRequest request, OutputStream out) throws IOException, InterruptedException {
		this.turn.lockInterruptibly();
		try {
			write(out, this.handler.handle(request));
		}
		catch (StdinRequiredException ex) {
			write(out, "stdin", new byte[0]);
		}
		finally {
			this.turn.unlock();
		}
	}

	private void write(OutputStream out, ToolReply reply) throws IOException {
		String outcome = Integer.toString(reply.exit());
		if (reply.stderr().length > 0) {
			String path = "/" + this.count.incrementAndGet();
			this.errors.put(path, reply.stderr());
			outcome += path;
		}
		write(out, outcome, reply.stdout());
	}

	private static void write(OutputStream out, String outcome, byte[] body) throws IOException {
		String head = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
			.formatted(outcome, body.length);
		byte[] headers = head.getBytes(StandardCharsets.ISO_8859_1);
		byte[] all = new byte[headers.length + body.length];
		System.arraycopy(headers, 0, all, 0, headers.length);
		System.arraycopy(body, 0, all, headers.length, body.length);
		out.write(all);
	}

	/**
	 * Stop listening and cut the connections that are still open.
	 * @throws IOException if the socket cannot be closed
	 */
	@Override
	public void close() throws IOException {
		this.listener.close();
		for (Map.Entry<SocketChannel, Thread> connection : Set.copyOf(this.connections.entrySet())) {
			connection.getValue().interrupt();
			connection.getKey().close();
		}
		Files.deleteIfExists(this.socket);
	}

}
