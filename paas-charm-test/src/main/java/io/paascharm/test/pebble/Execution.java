package io.paascharm.test.pebble;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command that runs for a client, its streams on websockets.
 */
final class Execution {

	private static final Logger logger = LoggerFactory.getLogger(Execution.class);

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final byte[] END = "{\"command\":\"end\"}".getBytes(StandardCharsets.UTF_8);

	private final ExecRequest request;

	private final Supervision supervision;

	private final Map<String, WebSocket> sockets = new HashMap<>();

	private final AtomicBoolean timedOut = new AtomicBoolean();

	private final CompletableFuture<ContainerProcess> process = new CompletableFuture<>();

	private final AtomicInteger exitCode = new AtomicInteger(-1);

	Execution(ExecRequest request, Supervision supervision) {
		this.request = request;
		this.supervision = supervision;
	}

	Reply connect(String name, String key) {
		if (!isExpected(name)) {
			throw ApiException.notFound("cannot find %s websocket", name);
		}
		return (exchange) -> connected(name, exchange.upgrade(WebSocket.accept(key)));
	}

	private boolean isExpected(String name) {
		return switch (name) {
			case "control", "stdio" -> true;
			case "stderr" -> this.request.splitError();
			default -> false;
		};
	}

	private void connected(String name, WebSocket socket) {
		synchronized (this) {
			this.sockets.put(name, socket);
			notifyAll();
		}
		if (name.equals("control")) {
			Relay.daemon("pebble-exec-control", () -> control(socket));
		}
	}

	void run(Task task) throws TaskException, InterruptedException {
		awaitConnections(task);
		try {
			finish(task, await(start(task)));
		}
		catch (IOException ex) {
			task.put("exit-code", -1);
			endAll();
			throw new TaskException(String.valueOf(ex.getMessage()));
		}
	}

	private synchronized void awaitConnections(Task task) throws TaskException, InterruptedException {
		long deadline = System.nanoTime() + CONNECT_TIMEOUT.toNanos();
		while (!isConnected()) {
			long left = deadline - System.nanoTime();
			if (left <= 0) {
				throw new TaskException(
						"exec " + task.id() + ": timeout waiting for websocket connections: context deadline exceeded");
			}
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
	}

	private boolean isConnected() {
		return this.sockets.containsKey("stdio") && (!this.request.splitError() || this.sockets.containsKey("stderr"));
	}

	private ContainerProcess start(Task task) throws IOException {
		ContainerProcess running = this.supervision.launcher()
			.start(this.request.command(), this.request.environment(), this.request.directory(), this.request.user(),
					!this.request.splitError());
		this.process.complete(running);
		task.onAbort(() -> running.signal("KILL"));
		if (!this.request.timeout().isZero()) {
			this.supervision.after(this.request.timeout(), () -> killLate(running));
		}
		return running;
	}

	private void killLate(ContainerProcess running) {
		if (running.isAlive()) {
			this.timedOut.set(true);
			running.signal("KILL");
		}
	}

	private int await(ContainerProcess running) throws InterruptedException {
		List<Thread> copiers = copyStreams(running);
		int code = running.waitFor();
		closeControl();
		for (Thread copier : copiers) {
			copier.join();
		}
		return code;
	}

	private List<Thread> copyStreams(ContainerProcess running) {
		WebSocket stdio = socket("stdio");
		List<Thread> copiers = new ArrayList<>();
		copiers.add(Relay.daemon("pebble-exec-output", () -> send(running.output(), stdio)));
		if (this.request.splitError()) {
			copiers.add(copyError(running, socket("stderr")));
		}
		Relay.daemon("pebble-exec-input", () -> receive(stdio, running.input()));
		return copiers;
	}

	private static Thread copyError(ContainerProcess running, WebSocket stderr) {
		Relay.daemon("pebble-exec-error-end", () -> drain(stderr));
		return Relay.daemon("pebble-exec-error", () -> send(running.error(), stderr));
	}

	private void finish(Task task, int code) throws TaskException {
		if (this.timedOut.get()) {
			task.put("exit-code", -1);
			throw new TaskException(
					"timed out after " + GoDuration.format(this.request.timeout()) + ": context deadline exceeded");
		}
		this.exitCode.set(code);
		task.put("exit-code", code);
	}

	ExecutedCommand outcome() {
		return new ExecutedCommand(this.request.command(), this.request.environment(), this.request.directory(),
				this.request.userName(), this.exitCode.get());
	}

	private synchronized WebSocket socket(String name) {
		WebSocket socket = this.sockets.get(name);
		if (socket == null) {
			throw new IllegalStateException("the " + name + " websocket is not connected");
		}
		return socket;
	}

	private synchronized void closeControl() {
		WebSocket control = this.sockets.get("control");
		if (control != null) {
			control.end();
		}
	}

	private synchronized void endAll() {
		this.process.cancel(false);
		this.sockets.forEach((name, socket) -> {
			if (!name.equals("control")) {
				end(socket);
			}
		});
		closeControl();
	}

	private static void send(InputStream from, WebSocket socket) {
		try {
			sendAll(from, socket);
		}
		catch (IOException ex) {
			logger.debug("The output of a command cannot be sent: {}", ex.getMessage());
		}
		end(socket);
	}

	private static void sendAll(InputStream from, WebSocket socket) throws IOException {
		byte[] buffer = new byte[128 * 1024];
		for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
			socket.write(WebSocket.BINARY, Arrays.copyOf(buffer, count));
		}
	}

	private static void end(WebSocket socket) {
		try {
			socket.write(WebSocket.TEXT, END);
		}
		catch (IOException ex) {
			logger.debug("A websocket ended before the command: {}", ex.getMessage());
		}
	}

	private static void receive(WebSocket socket, OutputStream input) {
		try (input) {
			receiveAll(socket, input);
		}
		catch (IOException ex) {
			logger.debug("The input of a command ends: {}", ex.getMessage());
		}
		drain(socket);
	}

	private static void receiveAll(WebSocket socket, OutputStream input) throws IOException {
		WebSocket.Message message = socket.read();
		while (message != null && message.type() != WebSocket.TEXT) {
			input.write(message.data());
			input.flush();
			message = socket.read();
		}
	}

	private static void drain(WebSocket socket) {
		try {
			while (socket.read() != null) {
				logger.trace("Input after the end of a command is ignored");
			}
		}
		catch (IOException ex) {
			logger.trace("A client closed a websocket");
		}
		socket.end();
	}

	private void control(WebSocket socket) throws IOException {
		try {
			obeyAll(socket, awaitProcess());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			socket.end();
		}
	}

	private ContainerProcess awaitProcess() throws IOException, InterruptedException {
		try {
			return this.process.get(2 * CONNECT_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (CancellationException | ExecutionException | TimeoutException ex) {
			throw new IOException("the command was not started", ex);
		}
	}

	private static void obeyAll(WebSocket socket, ContainerProcess running) {
		try {
			for (WebSocket.Message message = socket.read(); message != null; message = socket.read()) {
				obey(Json.read(new ByteArrayInputStream(message.data()), "control command"), running);
			}
		}
		catch (IOException | ApiException ex) {
			killAbandoned(running);
		}
	}

	private static void obey(Json command, ContainerProcess running) {
		String signal = command.object("signal").text("name");
		if (command.text("command").equals("signal") && Signals.isKnown(signal)) {
			running.signal(Signals.plain(signal));
		}
	}

	private static void killAbandoned(ContainerProcess running) {
		if (running.isAlive()) {
			running.signal("KILL");
		}
	}

}
