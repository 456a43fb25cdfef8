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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
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

	private @Nullable ContainerProcess process;

	private boolean ended;

	private int exitCode = -1;

	Execution(ExecRequest request, Supervision supervision) {
		this.request = request;
		this.supervision = supervision;
	}

	Reply connect(String name, String key) {
		boolean known = name.equals("control") || name.equals("stdio")
				|| (name.equals("stderr") && this.request.splitError());
		if (!known) {
			throw ApiException.notFound("cannot find %s websocket", name);
		}
		return (exchange) -> {
			WebSocket socket = exchange.upgrade(WebSocket.accept(key));
			synchronized (this) {
				this.sockets.put(name, socket);
				notifyAll();
			}
			if (name.equals("control")) {
				Relay.daemon("pebble-exec-control", () -> control(socket));
			}
		};
	}

	void run(Task task) throws TaskException, InterruptedException {
		awaitConnections(task);
		try {
			ContainerProcess running = start(task);
			List<Thread> copiers = copy(running);
			int code = running.waitFor();
			closeControl();
			for (Thread copier : copiers) {
				copier.join();
			}
			finish(task, code);
		}
		catch (IOException ex) {
			task.put("exit-code", -1);
			endAll();
			throw new TaskException(String.valueOf(ex.getMessage()));
		}
	}

	private List<Thread> copy(ContainerProcess running) {
		WebSocket stdio = socket("stdio");
		List<Thread> copiers = new ArrayList<>();
		copiers.add(Relay.daemon("pebble-exec-output", () -> send(running.output(), stdio)));
		if (this.request.splitError()) {
			WebSocket stderr = socket("stderr");
			copiers.add(Relay.daemon("pebble-exec-error", () -> send(running.error(), stderr)));
			Relay.daemon("pebble-exec-error-end", () -> drain(stderr));
		}
		Relay.daemon("pebble-exec-input", () -> receive(stdio, running.output(), running.input()));
		return copiers;
	}

	private void awaitConnections(Task task) throws TaskException, InterruptedException {
		long deadline = System.nanoTime() + CONNECT_TIMEOUT.toNanos();
		synchronized (this) {
			while (!this.sockets.containsKey("stdio")
					|| (this.request.splitError() && !this.sockets.containsKey("stderr"))) {
				long left = deadline - System.nanoTime();
				if (left <= 0) {
					throw new TaskException("exec " + task.id()
							+ ": timeout waiting for websocket connections: context deadline exceeded");
				}
				TimeUnit.NANOSECONDS.timedWait(this, left);
			}
		}
	}

	private ContainerProcess start(Task task) throws IOException {
		ContainerProcess running = this.supervision.launcher()
			.start(this.request.command(), this.request.environment(), this.request.directory(), this.request.user(),
					!this.request.splitError());
		synchronized (this) {
			this.process = running;
			notifyAll();
		}
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

	private void finish(Task task, int code) throws TaskException {
		if (this.timedOut.get()) {
			task.put("exit-code", -1);
			throw new TaskException(
					"timed out after " + GoDuration.format(this.request.timeout()) + ": context deadline exceeded");
		}
		synchronized (this) {
			this.exitCode = code;
		}
		task.put("exit-code", code);
	}

	synchronized ExecutedCommand outcome() {
		return new ExecutedCommand(this.request.command(), this.request.environment(), this.request.directory(),
				this.request.userName(), this.exitCode);
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
		this.ended = true;
		notifyAll();
		this.sockets.forEach((name, socket) -> {
			if (!name.equals("control")) {
				end(socket);
			}
		});
		closeControl();
	}

	private static void send(InputStream from, WebSocket socket) {
		byte[] buffer = new byte[128 * 1024];
		try {
			for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
				socket.write(WebSocket.BINARY, Arrays.copyOf(buffer, count));
			}
		}
		catch (IOException ex) {
			logger.debug("The output of a command cannot be sent: {}", ex.getMessage());
		}
		end(socket);
	}

	private static void end(WebSocket socket) {
		try {
			socket.write(WebSocket.TEXT, END);
		}
		catch (IOException ex) {
			logger.debug("A websocket ended before the command: {}", ex.getMessage());
		}
	}

	private static void receive(WebSocket socket, InputStream output, OutputStream input) throws IOException {
		try (input) {
			for (WebSocket.Message message = socket.read(); message != null; message = socket.read()) {
				if (message.type() == WebSocket.TEXT) {
					break;
				}
				input.write(message.data());
				input.flush();
			}
		}
		catch (IOException ex) {
			logger.debug("The input of a command ends: {}", ex.getMessage());
		}
		drain(socket);
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

	private void control(WebSocket socket) {
		try {
			ContainerProcess running = awaitProcess();
			for (WebSocket.Message message = socket.read(); message != null; message = socket.read()) {
				obey(Json.read(new ByteArrayInputStream(message.data()), "control command"), running);
			}
		}
		catch (IOException | ApiException ex) {
			killAbandoned();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		socket.end();
	}

	private synchronized ContainerProcess awaitProcess() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + 2 * CONNECT_TIMEOUT.toNanos();
		while (this.process == null) {
			long left = deadline - System.nanoTime();
			if (this.ended || left <= 0) {
				throw new IOException("the command was not started");
			}
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return this.process;
	}

	private static void obey(Json command, ContainerProcess running) {
		String signal = command.object("signal").text("name");
		if (command.text("command").equals("signal") && Signals.isKnown(signal)) {
			running.signal(Signals.plain(signal));
		}
	}

	private synchronized void killAbandoned() {
		if (this.process != null && this.process.isAlive()) {
			this.process.signal("KILL");
		}
	}

}
